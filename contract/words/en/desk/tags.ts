import { counted } from '../../counted.ts'

/** Free words of the staff on tickets. */
export const tags = {
  term: 'Tags',
  none: 'none',
  change: 'Change tags',
  title: ({ n }: { n: number }) => `Tags of #${n}`,
  field: 'Tag',
  fieldHelp: 'Press Enter to add it. The client does not see tags.',
  nothingFound: 'A new tag: press Enter to create it',
  put: ({ name }: { name: string }) => `Add “${name}”`,
  takeOff: ({ name }: { name: string }) => `Remove “${name}”`,
  saved: 'Tags changed.',
  save: 'Save tags',

  page: 'Tags',
  lead: 'Words staff find tickets by. If two tags mean the same, merge them.',
  empty: 'No tags yet',
  emptyWords: 'The first one appears when a colleague puts it on a ticket.',
  name: 'Tag',
  uses: 'Tickets',
  state: 'State',
  inUse: 'in use',
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
      one: '# ticket gets the other tag. This cannot be undone; whoever types the old word gets the other.',
      other: '# tickets get the other tag. This cannot be undone; whoever types the old word gets the other.',
    }),
  merged: ({ name }: { name: string }) => `Both are “${name}” now.`,
  retire: 'Retire',
  bringBack: 'Bring back',
  isRetired: ({ name }: { name: string }) => `“${name}” is no longer suggested.`,
  isBack: ({ name }: { name: string }) => `“${name}” is suggested again.`,
}
