/**
 * Every key of the desk, once. Handlers are named after it; the sheet, the hints beside buttons, the palette, the page on
 * which people choose their own and docs/keys.md are read off it.
 */
export type KeyPlace = 'anywhere' | 'list' | 'ticket' | 'either' | 'editor'
type Key = {
  /** Where it works; `either` is a ticket under the cursor of a list, or one that is open. */
  where: KeyPlace
  /** What is pressed: `R`, `Shift E`, `Ctrl K`; `G M` is one after the other. */
  usual: string
  /** What does the same and stays whatever is chosen. */
  also?: readonly string[]
  /** Every program has it so: nobody chooses another. */
  fixed?: true
}

export const keys = {
  palette: { where: 'anywhere', usual: 'Ctrl K' },
  find: { where: 'anywhere', usual: '/' },
  keySheet: { where: 'anywhere', usual: '?' },
  goMyTurn: { where: 'anywhere', usual: 'G M' },
  goQueue: { where: 'anywhere', usual: 'G Q' },
  goNotices: { where: 'anywhere', usual: 'G N' },
  goIncidents: { where: 'anywhere', usual: 'G I' },
  newForClient: { where: 'anywhere', usual: 'C' },
  undo: { where: 'anywhere', usual: 'Z' },
  back: { where: 'anywhere', usual: 'Esc', fixed: true },

  nextRow: { where: 'list', usual: 'J', also: ['Down'] },
  previousRow: { where: 'list', usual: 'K', also: ['Up'] },
  open: { where: 'list', usual: 'Enter', also: ['O'], fixed: true },
  pagePreview: { where: 'list', usual: 'Space' },
  pagePreviewBack: { where: 'list', usual: 'Shift Space' },
  newRows: { where: 'list', usual: 'U' },
  nextUnread: { where: 'list', usual: 'Shift J' },
  previousUnread: { where: 'list', usual: 'Shift K' },
  choose: { where: 'list', usual: 'X' },
  chooseStretch: { where: 'list', usual: 'Shift X' },
  chooseAll: { where: 'list', usual: 'Ctrl A', fixed: true },

  reply: { where: 'either', usual: 'R' },
  note: { where: 'either', usual: 'M' },
  assign: { where: 'either', usual: 'A' },
  line: { where: 'either', usual: 'L' },
  priority: { where: 'either', usual: 'P' },
  status: { where: 'either', usual: 'S' },
  promise: { where: 'either', usual: 'T' },
  handOver: { where: 'either', usual: 'H' },
  forward: { where: 'either', usual: 'Shift H' },
  merge: { where: 'either', usual: 'Shift M' },
  resolve: { where: 'either', usual: 'Shift E' },
  setAside: { where: 'either', usual: 'E' },
  clientCard: { where: 'either', usual: 'D' },
  copyNumber: { where: 'either', usual: '.' },
  copyLink: { where: 'either', usual: '. .' },
  markUnread: { where: 'either', usual: 'Shift U' },

  nextTicket: { where: 'ticket', usual: 'N' },
  previousTicket: { where: 'ticket', usual: 'Shift N' },
  follow: { where: 'ticket', usual: 'F' },
  unfold: { where: 'ticket', usual: 'V' },
  files: { where: 'ticket', usual: 'Shift F' },
  nextWord: { where: 'ticket', usual: ']' },
  previousWord: { where: 'ticket', usual: '[' },

  send: { where: 'editor', usual: 'Ctrl Enter', fixed: true },
} as const satisfies Record<string, Key>

export type KeyName = keyof typeof keys
export const keyNames = Object.keys(keys) as KeyName[]
export const keyOf = (name: KeyName): Key => keys[name]

/** What a person has chosen instead of what is usual. */
export type ChosenKeys = { readonly [name in KeyName]?: string | undefined }

export const pressFor = (name: KeyName, chosen: ChosenKeys) =>
  (keyOf(name).fixed ? undefined : chosen[name]) ?? keyOf(name).usual

/** A letter or a sign, with Shift, with Ctrl, or two of them one after the other. */
const onePress = /^(?:Ctrl )?(?:Shift )?(?:[A-Z]|F\d{1,2}|Space|[/?.,;'[\]\\`=-])$/
const twoPresses = /^(?:G [A-Z]|(\S) \1)$/

/** What the browser keeps for itself, or what every field needs. */
const taken = ['A', 'C', 'F', 'L', 'N', 'P', 'R', 'T', 'V', 'W', 'X', 'Y', 'Z'].map((letter) => `Ctrl ${letter}`)

export const mayBePressed = (press: string) =>
  (onePress.test(press) || twoPresses.test(press)) && press !== 'G' && !taken.includes(press.replace('Shift ', ''))

/** Whether two keys can ever be heard at once. */
function meet(one: KeyPlace, other: KeyPlace): boolean {
  const at: Record<KeyPlace, readonly string[]> = {
    anywhere: ['list', 'ticket', 'editor'],
    either: ['list', 'ticket'],
    list: ['list'],
    ticket: ['ticket'],
    editor: ['editor'],
  }
  return at[one].some((place) => at[other].includes(place))
}

/** Which key has this press already where `name` works. */
export function whoHas(press: string, name: KeyName, chosen: ChosenKeys): KeyName | undefined {
  return keyNames.find((other) => {
    if (other === name || !meet(keyOf(name).where, keyOf(other).where)) return false
    return [pressFor(other, chosen), ...(keyOf(other).also ?? [])].includes(press)
  })
}

/** What of a choice cannot hold: a press nobody can make, or one that two would answer to. */
export const faultIn = (chosen: ChosenKeys): KeyName | undefined =>
  keyNames.find((name) => {
    const press = chosen[name]
    return press !== undefined && (keyOf(name).fixed || !mayBePressed(press) || whoHas(press, name, chosen))
  })
