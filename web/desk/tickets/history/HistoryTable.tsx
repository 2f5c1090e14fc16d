import { Fragment } from 'react'
import type { Output, tickets } from '#contract/index.ts'
import type { Channel, Trust } from '#contract/tickets.ts'
import { type Column, DataTable } from '../../../ui/DataTable.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { CheckIcon, CopyIcon, WarningIcon } from '../../../ui/icons.ts'
import { copy } from '../../shell/copy.ts'
import { useTimes, useWords } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'
import css from './HistoryTable.module.css'

type History = Output<typeof tickets.ticketHistory>
type Event = History['events'][number]
type Names = History['names']

type Props = Pick<History, 'events' | 'names' | 'firstBroken'>

export function HistoryTable({ events, names, firstBroken }: Props) {
  const { common, desk } = useWords()
  const { history } = desk.admin
  const times = useTimes()
  const columns: Column<Event>[] = [
    { id: 'seq', title: history.seq, align: 'end', cell: ({ seq }) => seq },
    {
      id: 'at',
      title: history.at,
      cell: ({ at }) => (
        <time dateTime={at} title={times.exact(at)} className={css.time}>
          {times.exact(at)}
        </time>
      ),
    },
    { id: 'what', title: history.what, names: true, cell: ({ kind }) => history.kinds[kind] ?? kind },
    {
      id: 'who',
      title: history.who,
      cell: ({ actor }) => (
        <>
          {actor.name ?? history.actors[actor.type] ?? actor.type}
          {actor.name && <div className="meta">{history.actors[actor.type] ?? actor.type}</div>}
        </>
      ),
    },
    {
      id: 'how',
      title: history.how,
      cell: ({ channel, trust }) => (
        <>
          {common.channels[channel as Channel] ?? channel}
          <div className="meta">{desk.ticket.trusts[trust as Trust] ?? trust}</div>
        </>
      ),
    },
    { id: 'details', title: history.details, cell: ({ meta }) => <Details meta={meta} names={names} /> },
    {
      id: 'hash',
      title: history.hash,
      cell: ({ seq, leaf }) => <Hash leaf={leaf} holds={firstBroken === null || seq < firstBroken} />,
    },
  ]
  return (
    <DataTable
      caption={history.details}
      captionUnseen
      columns={columns}
      rows={events}
      rowKey={({ seq }) => String(seq)}
    />
  )
}

function Details({ meta, names }: { meta: Record<string, unknown>; names: Names }) {
  const { fields } = useWords().desk.admin.history
  const entries = Object.entries(meta).filter(([, value]) => value !== null && value !== false && !isNothing(value))
  return (
    <dl className={css.details}>
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>{fields[name === 'by' && isTime(value) ? 'due' : name] ?? name}</dt>
          <dd>
            {[value].flat().map((one, i) => (
              <Fragment key={String(one)}>
                {i > 0 && ', '}
                <Value of={one} names={names} />
              </Fragment>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Times in the reader's zone, names for ids: the values of the record itself are on hover. */
function Value({ of: value, names }: { of: unknown; names: Names }) {
  const times = useTimes()
  const { common, desk } = useWords()
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (isTime(value))
    return (
      <time dateTime={text} title={text}>
        {times.long(text)}
      </time>
    )
  const spoken: Record<string, string> = {
    ...common.statuses,
    ...common.priorities,
    ...common.impacts,
    ...desk.admin.history.actors,
    ...desk.admin.history.values,
  }
  const name = names[text] ?? spoken[text]
  if (name) return <span title={text}>{name}</span>
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text) ? <code title={text}>{text.slice(-8)}</code> : text
}

const isNothing = (value: unknown) => Array.isArray(value) && value.length === 0
const isTime = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)

function Hash({ leaf, holds }: { leaf: string; holds: boolean }) {
  const { history } = useWords().desk.admin
  const act = async () => (await copy(leaf)) && sayDone(history.hashCopied)
  return (
    <span className={css.hash} data-holds={holds}>
      <Icon of={holds ? CheckIcon : WarningIcon} />
      <code title={leaf}>{leaf.slice(0, 12)}…</code>
      <IconButton icon={CopyIcon} label={history.copyHash} onClick={() => void act()} />
    </span>
  )
}
