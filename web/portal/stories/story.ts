import type { PageName, Pages, Reader } from '#contract/pages.ts'

/** A page in one of its states, and how its reader differs from Oleg at his screen. */
export type Draw = { [P in PageName]: { page: P; data: Pages[P]; reader?: Partial<Reader> } }[PageName]

export type Story = Omit<Draw, 'reader'> & { name: string; reader: Reader }
