import { tickets } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { useOrder } from '../shell/order.ts'
import { useReader } from '../shell/reader.tsx'
import { type Listed, moved } from './topic.ts'

/** Topics in the order in which clients find them. */
export function TopicTable({ topics }: { topics: readonly Listed[] }) {
  const { me, t } = useReader()
  const words = t.desk.topics
  const ordering = useOrder(tickets.orderTopics, () => {})
  const ids = topics.map(({ id }) => id)
  const move = (id: string, by: -1 | 1) => void ordering.give({ topicIds: moved(ids, ids.indexOf(id), by) })
  const nameOf = ({ nameRu, nameEn }: Listed) => (me.language === 'ru' ? nameRu : nameEn)
  const columns: Column<Listed>[] = [
    {
      id: 'name',
      title: words.name,
      names: true,
      cell: (topic) => <AppLink href={addresses.topic(topic.id)}>{nameOf(topic)}</AppLink>,
    },
    { id: 'asks', title: words.asks, cell: ({ fields }) => words.questions({ n: fields }) },
    { id: 'line', title: words.line, cell: ({ lineName }) => lineName },
    { id: 'state', title: words.state, cell: (topic) => states(topic, words).join(', ') },
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
            onClick={() => move(topic.id, -1)}
          >
            {words.upShort}
          </Button>
          <Button
            size="small"
            aria-label={words.down({ name: nameOf(topic) })}
            reason={topic.id === ids.at(-1) ? words.lastAlready : undefined}
            reasonIn="tip"
            onClick={() => move(topic.id, 1)}
          >
            {words.downShort}
          </Button>
        </div>
      ),
    },
  ]
  return <DataTable caption={words.title} captionUnseen columns={columns} rows={[...topics]} rowKey={({ id }) => id} />
}

type Words = ReturnType<typeof useReader>['t']['desk']['topics']

const states = ({ active, proof, channels, letters }: Listed, words: Words) => [
  ...(active ? [] : [words.inactive]),
  ...(letters ? [words.letters.short] : []),
  ...(proof === 'factor' ? [words.proofs.factor.short] : []),
  ...(channels.includes('portal') ? [] : [words.notInPortal]),
]
