import type { Arrived } from './kept-here.ts'

type Brought = { arrived?: Arrived[]; waiting?: File[] }

/** Files of a draft that was put back: those the server has, and those that were still on their way. */
export class FilesBrought extends CustomEvent<Brought> {
  static readonly kind = 'files-brought'

  constructor(brought: Brought) {
    super(FilesBrought.kind, { detail: brought })
  }
}
