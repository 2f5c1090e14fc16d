import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Output, signIn } from '#contract/index.ts'
import type { Role } from '#contract/roles.ts'
import {
  briefTime,
  clockTime,
  dateTime,
  day,
  dayNumber,
  exactTime,
  shortDate,
  shortTime,
  zoneName,
} from '#contract/words/times.ts'
import { now } from './clock.ts'
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

type At = string | number

/** Times in the reader's zone and language. */
export function useTimes() {
  const { language, zone } = useReader().me
  return useMemo(() => {
    const date = (at: At) => new Date(at)
    return {
      /** "14:30" */
      clock: (at: At) => clockTime(date(at), language, zone),
      /** "14:30" today, "21 November, 14:30" on other days */
      short: (at: At) => shortTime(date(at), language, zone, new Date(now())),
      /** "21 November, 14:30" */
      long: (at: At) => dateTime(date(at), language, zone, new Date(now())),
      /** "14:30" today, "Tue 10:00", "21 Nov" */
      brief: (at: At) => briefTime(date(at), language, zone, new Date(now())),
      /** "21 November 2026" */
      day: (at: At) => day(date(at), language, zone),
      /** "21 November" of this year, "21 November 2024" of another */
      date: (at: At) => shortDate(date(at), language, zone, new Date(now())),
      /** neighbouring days differ by one */
      dayNumber: (at: At) => dayNumber(date(at), zone),
      /** with seconds and offset */
      exact: (at: At) => exactTime(date(at), language, zone),
      /** what somebody else's clocks show */
      elsewhere: (at: At, theirs: string) => shortTime(date(at), language, theirs, new Date(now())),
      zoneName: (at: At, theirs: string) => zoneName(date(at), language, theirs),
    }
  }, [language, zone])
}
