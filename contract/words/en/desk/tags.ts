import { counted } from '../../counted.ts'

/** Free words of the staff on tickets. */
export const tags = {
  term: 'Tags',
  none: 'none',
  change: 'Change tags',
  title: ({ n }: { n: number }) => `Tags of #${n}`,
  field: 'Tag',
  fieldHelp: 'Enter puts it on. The client does not see tags.',
  nothingFound: 'A new tag: Enter makes it',
  put: ({ name }: { name: string }) => `Put on “${name}”`,
  takeOff: ({ name }: { name: string }) => `Take off “${name}”`,
  saved: 'The tags are changed.',
  save: 'Save tags',

  page: 'Tags',
  lead: 'Words the staff find tickets by. Two words for one thing are better merged than kept apart.',
  empty: 'No tags yet',
  emptyWords: 'The first one appears when a colleague puts it on a ticket.',
  name: 'Tag',
  uses: 'Tickets',
  state: 'State',
  inUse: 'proposed',
  retired: 'retired',
  rename: 'Rename',
  renameTitle: ({ name }: { name: string }) => `Rename “${name}”`,
  newName: 'New name',
  renamed: ({ name }: { name: string }) => `Now it is called “${name}”.`,
  merge: 'Merge',
  mergeTitle: ({ name }: { name: string }) => `Merge “${name}” into another`,
  mergeInto: 'The tag that stays',
  mergeWords: ({ n }: { n: number }) =>
    counted('en', n, {
      one: '# ticket gets the other tag. This cannot be taken back; who types the old word gets the other.',
      other: '# tickets get the other tag. This cannot be taken back; who types the old word gets the other.',
    }),
  merged: ({ name }: { name: string }) => `Both are “${name}” now.`,
  retire: 'Retire',
  bringBack: 'Bring back',
  isRetired: ({ name }: { name: string }) => `“${name}” is proposed no longer.`,
  isBack: ({ name }: { name: string }) => `“${name}” is proposed again.`,
}
