import { tickets } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { useOrder } from '../shell/order.ts'
import { useReader } from '../shell/reader.tsx'
import type { Settings, TopicKept } from './settings.ts'

type Props = { settings: Settings; onChange: (topic: TopicKept) => void }

/** Topics in the order in which clients find them. */
export function TopicTable({ settings, onChange }: Props) {
  const { me, t } = useReader()
  const { keeping } = t.desk
  const words = keeping.topics
  const ordering = useOrder(tickets.orderTopics, () => {})
  const ids = settings.topics.map(({ id }) => id)
  const up = (id: string) => {
    const at = ids.indexOf(id)
    void ordering.give({ topicIds: ids.with(at, ids[at - 1]!).with(at - 1, id) })
  }
  const nameOf = ({ nameRu, nameEn }: TopicKept) => (me.language === 'ru' ? nameRu : nameEn)
  const lineOf = ({ lineId }: TopicKept) => settings.lines.find(({ id }) => id === lineId)?.name
  const termsOf = ({ terms }: TopicKept) =>
    terms
      ? `${keeping.duration({ minutes: terms.firstReplyMinutes })} / ${keeping.duration({ minutes: terms.updateMinutes })}`
      : words.byPriority
  const columns: Column<TopicKept>[] = [
    { id: 'name', title: keeping.name, names: true, cell: nameOf },
    { id: 'line', title: words.line, cell: lineOf },
    { id: 'urgency', title: words.urgency, cell: ({ urgency }) => words.urgencies[urgency] },
    { id: 'terms', title: keeping.terms.title, cell: termsOf },
    { id: 'state', title: words.state, cell: ({ active }) => (active ? '' : words.inactive) },
    {
      id: 'act',
      title: '',
      align: 'end',
      cell: (topic) => (
        <div className="button-row">
          <Button
            size="small"
            aria-label={words.up({ name: nameOf(topic) })}
            reason={topic.id === ids[0] ? words.firstAlready : undefined}
            reasonIn="tip"
            onClick={() => up(topic.id)}
          >
            {words.upShort}
          </Button>
          <Button
            size="small"
            aria-label={keeping.changeNamed({ name: nameOf(topic) })}
            onClick={() => onChange(topic)}
          >
            {keeping.change}
          </Button>
        </div>
      ),
    },
  ]
  return (
    <DataTable caption={words.title} captionUnseen columns={columns} rows={settings.topics} rowKey={({ id }) => id} />
  )
}
