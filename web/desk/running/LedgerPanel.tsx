import { evidence } from '#contract/index.ts'
import type { LedgerCheck } from '#contract/running.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useOrder } from '../shell/order.ts'
import { useReader, useTimes } from '../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../shell/say.ts'

/** Whether the record holds, when that was looked at, and a button to look again. */
export function LedgerPanel({ check }: { check: LedgerCheck | null }) {
  const { kept } = useReader().t.desk.running
  const say = useSaid()
  const order = useOrder(evidence.checkLedger, () => sayDone(kept.began))
  useSaidRefusal(order.error)
  const runs = check !== null && check.endedAt === null
  return (
    <Panel
      title={kept.ledger}
      actions={
        <Button size="small" pending={order.pending || runs} onClick={() => void order.give({})}>
          {kept.check}
        </Button>
      }
    >
      <p className="meta">{kept.ledgerLead}</p>
      <p role="status">{check ? say(check) : kept.never}</p>
      {check && <p className="meta">{check.by ? kept.by({ name: check.by }) : kept.byItself}</p>}
    </Panel>
  )
}

function useSaid(): (check: LedgerCheck) => string {
  const { me, t } = useReader()
  const times = useTimes()
  const { kept } = t.desk.running
  const inWords = (n: number) => n.toLocaleString(me.language)
  return ({ beganAt, endedAt, events, streams, broken }) => {
    if (endedAt === null) return kept.runs({ at: times.short(beganAt), events: inWords(events) })
    const at = times.short(endedAt)
    if (!broken) return kept.holds({ at, events: inWords(events), streams: inWords(streams) })
    const { ticket, kind, stream, seq, fault } = broken
    const place = ticket ? kept.ticket({ n: ticket }) : `${kept.kinds[kind] ?? kind} (${stream})`
    return kept.broken({ at, place, seq, why: kept.faults[fault] ?? fault })
  }
}
