import { type ReactNode, useState } from 'react'
import { knowledge } from '#contract/index.ts'
import type { AnswerWritten } from '#contract/knowledge.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Refused } from '../../wire/refused.ts'
import { formFault } from '../shell/fault.ts'
import { Overtaken } from '../shell/Overtaken.tsx'
import { useOrder } from '../shell/order.ts'
import { useReader } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import { AnswerTerms } from './AnswerTerms.tsx'
import { AnswerWords } from './AnswerWords.tsx'
import { type AnswerCard, type AnswerPlaces, freshAnswer, writtenIn } from './answer.ts'

type Props = {
  card: AnswerCard | null
  places: AnswerPlaces
  may: { share: boolean; keepOwn: boolean }
  onAdded: (answerId: string) => void
  /** What a client would read of it; the page brings it, because it is drawn by another slice. */
  preview: (text: string) => ReactNode
}

/** One ready text: both languages side by side, where it is offered, what it does, how a client would read it. */
export function AnswerEditor({ card, places, may, onAdded, preview }: Props) {
  const { me, t } = useReader()
  const words = t.desk.answers
  const [value, setValue] = useState<AnswerWritten>(() => (card ? writtenIn(card) : freshAnswer(may.share)))
  // The version that was read; a newer one is a colleague's, and is shown before it is overwritten.
  const [version, setVersion] = useState(card?.version ?? 0)
  const adding = useOrder(knowledge.addAnswer, ({ answerId }) => {
    sayDone(words.saved)
    onAdded(answerId)
  })
  const changing = useOrder(knowledge.changeAnswer, (changed) => {
    setVersion(changed.version)
    sayDone(words.saved)
  })
  const order = card ? changing : adding
  const readOnly = card !== null && !card.mayChange
  const conflict = changing.error instanceof Refused && changing.error.code === 'answer_changed' && card
  const change = (part: Partial<AnswerWritten>) => setValue({ ...value, ...part })
  const save = (over = version) =>
    void (card ? changing.give({ answerId: card.answerId, version: over, ...value }) : adding.give(value))

  const shown = me.language === 'ru' ? value.textRu || value.textEn : value.textEn || value.textRu
  const fault = conflict ? undefined : formFault(order.error, t, [])
  return (
    <>
      {readOnly && <Banner tone="info">{words.readOnly}</Banner>}
      {conflict && (
        <Overtaken
          by={{ who: conflict.changedBy ?? '', at: conflict.changedAt }}
          text={me.language === 'ru' ? conflict.textRu : conflict.textEn}
          onTake={() => {
            setValue(writtenIn(conflict))
            setVersion(conflict.version)
            changing.forget()
          }}
          onKeep={() => save(conflict.version)}
        />
      )}
      {may.share && may.keepOwn && !readOnly && (
        <RadioGroup
          flow="chips"
          label={words.whose}
          options={(['shared', 'own'] as const).map((id) => ({ id, label: words.whoses[id] }))}
          value={value.shared ? 'shared' : 'own'}
          onChange={(id) => change({ shared: id === 'shared' })}
        />
      )}
      <p className="meta">{words.textHelp}</p>
      <AnswerWords value={value} onChange={change} readOnly={readOnly} />
      {preview(shown)}
      <AnswerTerms value={value} onChange={change} places={places} readOnly={readOnly} />
      {fault && (
        <div role="alert">
          <Banner tone="warn">{fault}</Banner>
        </div>
      )}
      {!readOnly && (
        <div>
          <Button tone="primary" pending={order.pending} onClick={() => save()}>
            {words.save}
          </Button>
        </div>
      )}
    </>
  )
}
