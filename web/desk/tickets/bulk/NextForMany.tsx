import { useState } from 'react'
import { now } from '../../shell/clock.ts'
import { useReader } from '../../shell/reader.tsx'
import { NextContact } from '../writing/NextContact.tsx'
import { noChoice, type PromiseChoice, promisedTime } from '../writing/promise.ts'

/** One time for many clients: no terms of one ticket propose it, and each reads it in their own zone. */
export function useNextForMany() {
  const { me } = useReader()
  const [chosen, choose] = useState<PromiseChoice>(noChoice)
  const at = () => promisedTime(chosen, '', now(), me.zone)
  return {
    known: at() !== null,
    instant: () => new Date(at() ?? 0).toISOString(),
    field: <NextContact chosen={chosen} onChange={choose} proposed="" clientZone={me.zone} />,
  }
}
