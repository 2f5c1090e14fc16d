import { createContext, type ReactNode, useContext } from 'react'
import type { Output, signIn } from '#contract/index.ts'
import type { Role } from '#contract/roles.ts'
import { timesFor } from './times.ts'
import type { DeskWords } from './words/load.ts'

export type Me = Output<typeof signIn.me>

export type Reader = {
  me: Me
  t: DeskWords
  /** Asks again who reads and how: after a change of language, zone or look. */
  refresh: () => Promise<void>
}

const Context = createContext<Reader | null>(null)

export function ReaderProvider({ reader, children }: { reader: Reader; children: ReactNode }) {
  return <Context value={reader}>{children}</Context>
}

export function useReader(): Reader {
  const reader = useContext(Context)
  if (!reader) throw new Error('nobody reads here')
  return reader
}

export const useWords = () => useReader().t

/** Whether the reader has one of these roles. The server decides; this only spares people doors that stay shut. */
export function useHasRole(...roles: readonly Role[]) {
  const { me } = useReader()
  const held: readonly string[] = me.kind === 'agent' ? me.roles : []
  return roles.some((role) => held.includes(role))
}

/** Times in the reader's zone and language: the same for all who ask, so that they are made once. */
export function useTimes() {
  const { language, zone } = useReader().me
  return timesFor(language, zone)
}
