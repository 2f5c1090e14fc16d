import { useState } from 'react'
import { useLocation } from 'wouter'
import { bulk, type Output } from '#contract/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { FactList } from '../../../ui/FactList.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { Progress } from '../../../ui/Progress.tsx'
import { addresses } from '../../../wire/addresses.ts'
import { AppLink } from '../../shell/AppLink.tsx'
import { Confirm } from '../../shell/Confirm.tsx'
import { useOrder } from '../../shell/order.ts'
import { Page } from '../../shell/Page.tsx'
import { useTimes, useWords } from '../../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../../shell/say.ts'
import { reasonOf } from '../ticket.ts'
import css from './BulkReport.module.css'
import { StartsIn } from './StartsIn.tsx'

export type Report = Output<typeof bulk.bulkReport>

/** What came of an order for many: how far it is, who refused and why, and what can be done about it. */
export function BulkReport({ report }: { report: Report }) {
  const { bulk: words } = useWords().desk
  const times = useTimes()
  const { what, total, done, refused, state, by, at } = report
  return (
    <Page
      title={`${words.orders[what]}: ${words.progressText({ n: done, total })}`}
      lead={words.by({ name: by.name, time: times.short(at) })}
      back={<AppLink href={addresses.bulks()}>{words.toList}</AppLink>}
      actions={<Acts report={report} />}
    >
      <div className={css.progress} role="status">
        <Progress
          label={words.progress}
          value={done + refused}
          max={total}
          text={`${words.progressText({ n: done + refused, total })} · ${words.states[state]}`}
        />
        {state === 'held' && <StartsIn at={report.startsAt} />}
        <p>{words.result({ done, refused })}</p>
        {report.undoes && <AppLink href={addresses.bulk(report.undoes)}>{words.undoes}</AppLink>}
        {report.undoneBy && <AppLink href={addresses.bulk(report.undoneBy)}>{words.undone}</AppLink>}
      </div>
      <Said report={report} />
      <Refusals report={report} />
    </Page>
  )
}

function Acts({ report }: { report: Report }) {
  const { bulkId, may, state, refused } = report
  const { bulk: words } = useWords().desk
  const [, go] = useLocation()
  const [asking, ask] = useState(false)
  const stopping = useOrder(bulk.cancelBulk, () => sayDone(words.stopped))
  const undoing = useOrder(bulk.undoBulk, ({ bulkId: id }) => go(addresses.bulk(id)))
  const repeating = useOrder(bulk.repeatBulk, ({ bulkId: id }) => go(addresses.bulk(id)))
  useSaidRefusal(stopping.error)
  useSaidRefusal(repeating.error)
  return (
    <>
      {may.cancel === null && (
        <Button tone="primary" pending={stopping.pending} onClick={() => void stopping.give({ bulkId })}>
          {state === 'held' ? words.stopHeld : words.stop}
        </Button>
      )}
      {may.repeat === null && (
        <Button pending={repeating.pending} onClick={() => void repeating.give({ bulkId })}>
          {words.repeat({ n: refused })}
        </Button>
      )}
      {may.undo === null && <Button onClick={() => ask(true)}>{words.undo}</Button>}
      <Confirm
        open={asking}
        onClose={() => ask(false)}
        title={words.undoTitle}
        act={words.undo}
        onAct={() => void undoing.give({ bulkId })}
        pending={undoing.pending}
        error={undoing.error}
      >
        {words.undoWords}
      </Confirm>
    </>
  )
}

function Said({ report: { said } }: { report: Report }) {
  const { common, desk } = useWords()
  const times = useTimes()
  const spoken: Record<string, string> = { ...common.statuses, ...common.priorities }
  const facts = Object.entries(said).map(([name, value]) => ({
    id: name,
    term: desk.bulk.fields[name] ?? name,
    value: <span className={css.said}>{name === 'by' ? times.long(value) : (spoken[value] ?? value)}</span>,
  }))
  if (facts.length === 0) return null
  return (
    <Panel title={desk.bulk.said}>
      <FactList facts={facts} />
    </Panel>
  )
}

function Refusals({ report: { refusals, refused, moreRefusals, state } }: { report: Report }) {
  const t = useWords()
  const { bulk: words, list } = t.desk
  if (refused === 0) return state === 'done' ? <p className="meta">{words.allDone}</p> : null
  return (
    <Panel title={words.refusedTitle({ n: refused })} flat>
      <DataTable
        caption={words.refusedTitle({ n: refused })}
        captionUnseen
        rows={refusals}
        rowKey={({ number }) => String(number)}
        columns={[
          {
            id: 'ticket',
            title: words.refusedTicket,
            names: true,
            cell: ({ number, subject }) => (
              <>
                <AppLink href={addresses.ticket(number)}>{list.number({ n: number })}</AppLink>{' '}
                {subject ?? <span className="meta">{words.hidden}</span>}
              </>
            ),
          },
          { id: 'why', title: words.refusedWhy, cell: ({ code }) => reasonOf(code, t) },
        ]}
      />
      {moreRefusals && <p className="meta">{words.moreRefused}</p>}
    </Panel>
  )
}
