import type { Notification } from '#contract/notices.ts'
import { useReader, useTimes } from './reader.tsx'

type Told = Pick<Notification, 'kind' | 'by' | 'count' | 'promised' | 'line'>

/** Why a notice came, in a sentence. */
export function useNoticeWords(): (notice: Told) => string {
  const { notices } = useReader().t.desk
  const times = useTimes()
  return ({ kind, by, count: n, promised, line }) => {
    const { kinds } = notices
    if (kind === 'promise_soon' || kind === 'promise_missed')
      return kinds[kind]({ time: promised ? times.short(promised) : '' })
    if (kind === 'new_on_restricted' || kind === 'new_on_line') return kinds.new_on({ n, line: line?.name ?? '' })
    return kinds[kind]({ by: by?.name ?? notices.theDesk, n })
  }
}
