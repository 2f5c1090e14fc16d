import { type FormEvent, useState } from 'react'
import { tickets } from '#contract/index.ts'
import { faultsOfForm } from '#contract/tickets.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Line, Stack } from '../../ui/Stack.tsx'
import { formFault } from '../shell/fault.ts'
import { Overtaken } from '../shell/Overtaken.tsx'
import { useOrder } from '../shell/order.ts'
import { useReader } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import { FieldList } from './FieldList.tsx'
import { Preview } from './Preview.tsx'
import { TopicBasics } from './TopicBasics.tsx'
import css from './Topics.module.css'
import { type Card, type Draft, draftOf, freshDraft } from './topic.ts'

type Props = {
  /** Null for one that is not stored yet. */
  card: Card | null
  lines: Card['lines']
  onAdded: (topicId: string) => void
}

/** A topic is written on the left; what clients will see of it stands on the right. */
export function TopicEditor({ card, lines, onAdded }: Props) {
  const { t } = useReader()
  const words = t.desk.topics
  const [draft, setDraft] = useState<Draft>(() => (card ? draftOf(card) : freshDraft(lines[0]?.id ?? '')))
  /** The version that was on the screen when somebody began to write. */
  const [seen, setSeen] = useState(card?.version ?? 0)
  const [tried, setTried] = useState(false)
  const adding = useOrder(tickets.addTopic, ({ topicId }) => {
    sayDone(words.added)
    onAdded(topicId)
  })
  const changing = useOrder(tickets.changeTopic, ({ version }) => {
    setSeen(version)
    setTried(false)
    sayDone(words.saved)
  })
  const order = card ? changing : adding
  const faults = faultsOfForm(draft.fields)
  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (faults.length > 0) return
    const { active, ...rest } = draft
    void (card ? changing.give({ topicId: card.id, ...draft, version: seen }) : adding.give({ ...rest }))
  }
  const change = (part: Partial<Draft>) => setDraft((last) => ({ ...last, ...part }))
  const changed = card?.changed
  const overtaken = card !== null && card.version > seen && !changing.pending
  const fault = overtaken ? undefined : formFault(order.error, t, ['nameRu', 'nameEn'])
  return (
    <div className={css.editor}>
      <form onSubmit={save} noValidate className={css.writing}>
        <Stack gap={24}>
          <Panel title={words.about}>
            <TopicBasics
              draft={draft}
              change={change}
              lines={lines}
              error={order.error}
              fresh={card === null}
              lettersComeHere={card?.lettersComeHere ?? false}
            />
          </Panel>
          <Panel title={words.fields}>
            <FieldList fields={draft.fields} onChange={(fields) => change({ fields })} tried={tried} />
          </Panel>
          {overtaken && changed && (
            <Overtaken
              by={{ who: changed.by?.name ?? '', at: changed.at }}
              onTake={() => {
                setDraft(draftOf(card))
                setSeen(card.version)
              }}
              onKeep={() => setSeen(card.version)}
            />
          )}
          {fault && (
            <div role="alert">
              <Banner tone="warn">{fault}</Banner>
            </div>
          )}
          {tried && faults.length > 0 && (
            <div role="alert">
              <Banner tone="warn">{words.lookAgain}</Banner>
            </div>
          )}
          <Line>
            <Button
              tone="primary"
              type="submit"
              pending={order.pending}
              reason={overtaken ? words.decideFirst : undefined}
            >
              {card ? words.save : words.add}
            </Button>
          </Line>
        </Stack>
      </form>
      <Preview draft={draft} />
    </div>
  )
}
