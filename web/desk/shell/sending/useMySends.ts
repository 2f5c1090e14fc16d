import { useEffect } from 'react'
import { drafts, type Output } from '#contract/index.ts'
import { ticketWorkers } from '#contract/roles.ts'
import { useHasRole } from '../reader.tsx'
import { useScreen } from '../screen.ts'

export type MySend = Output<typeof drafts.mySends>['sends'][number]
const usual: Output<typeof drafts.mySends> = { sends: [], habits: { undoSeconds: 10, afterSending: 'stay' } }
/** The worker looks every other second. */
const lookAgain = 1000

/** What I have sent and can take back, and how I like to send. Looked at again while something is on its way. */
export function useMySends(): Output<typeof drafts.mySends> {
  const works = useHasRole(...ticketWorkers)
  const { data, refetch } = useScreen(drafts.mySends, {}, { enabled: works })
  const next = data?.sends.find(({ state }) => state !== 'returned')
  useEffect(() => {
    if (!next) return
    const timer = setInterval(() => void refetch(), Math.max(lookAgain, Math.min(next.goesIn, 4000)))
    return () => clearInterval(timer)
  }, [next, refetch])
  return data ?? usual
}
