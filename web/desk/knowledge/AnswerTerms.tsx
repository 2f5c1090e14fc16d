import type { AnswerActions, AnswerWritten } from '#contract/knowledge.ts'
import type { Priority } from '#contract/tickets.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../shell/reader.tsx'
import css from './AnswerEditor.module.css'
import type { AnswerPlaces } from './answer.ts'
import { TagsTyped } from './TagsTyped.tsx'

type Props = {
  value: AnswerWritten
  onChange: (change: Partial<AnswerWritten>) => void
  places: AnswerPlaces
  readOnly: boolean
}
const none = 'none'
const waits = [15, 30, 60, 180, 24 * 60, 2 * 24 * 60, 7 * 24 * 60]

/** Where it is offered, and what is done along with it. */
export function AnswerTerms({ value, onChange, places, readOnly }: Props) {
  const { common, desk } = useWords()
  const { answers: words, keeping } = desk
  const { actions } = value
  const act = (change: Partial<AnswerActions>) => onChange({ actions: { ...actions, ...change } })
  const reason = readOnly ? words.readOnly : undefined
  const orNone = (id: string | null) => id ?? none
  const chosen = (id: string) => (id === none ? null : id)
  const spans = [...new Set([...waits, ...(actions.nextInMinutes ? [actions.nextInMinutes] : [])])].sort(
    (a, b) => a - b,
  )
  return (
    <>
      <TextField
        label={words.keywords}
        value={value.keywords}
        onChange={(keywords) => onChange({ keywords })}
        maxLength={300}
        readOnly={readOnly}
      />
      <Checkbox
        label={words.notAsItIsLabel}
        checked={value.notAsItIs}
        onChange={(notAsItIs) => onChange({ notAsItIs })}
        reason={reason}
      />
      <Fold title={words.along}>
        <p className="meta">{words.alongLead}</p>
        <div className={css.columns}>
          <Select
            label={words.move}
            placeholder={words.moves.none}
            options={(['none', 'ours', 'clients'] as const).map((id) => ({ id, label: words.moves[id] }))}
            value={orNone(actions.move)}
            onChange={(id) => act({ move: chosen(id) as AnswerActions['move'] })}
            reason={reason}
          />
          <Select
            label={words.next}
            placeholder={words.nextNone}
            options={[
              { id: none, label: words.nextNone },
              ...spans.map((minutes) => ({
                id: String(minutes),
                label: words.nextIn({ time: keeping.duration({ minutes }) }),
              })),
            ]}
            value={orNone(actions.nextInMinutes === null ? null : String(actions.nextInMinutes))}
            onChange={(id) => act({ nextInMinutes: id === none ? null : Number(id) })}
            reason={reason}
          />
          <Select
            label={words.priority}
            placeholder={words.priorityNone}
            options={[
              { id: none, label: words.priorityNone },
              ...(['low', 'normal', 'high', 'critical'] as const).map((id) => ({ id, label: common.priorities[id] })),
            ]}
            value={orNone(actions.priority)}
            onChange={(id) => act({ priority: chosen(id) as Priority | null })}
            reason={reason}
          />
          <TagsTyped
            label={words.tags}
            help={words.tagsHelp}
            tags={actions.tags}
            onChange={(tags) => act({ tags })}
            readOnly={readOnly}
          />
          <Select
            label={words.line}
            placeholder={words.lineNone}
            options={[
              { id: none, label: words.lineNone },
              ...places.lines.map(({ id, name }) => ({ id, label: name })),
            ]}
            value={orNone(actions.lineId)}
            onChange={(id) => act({ lineId: chosen(id) })}
            reason={reason}
          />
          {actions.lineId && (
            <>
              <TextField
                label={words.reasonRu}
                value={actions.reasonRu}
                onChange={(reasonRu) => act({ reasonRu })}
                maxLength={500}
                readOnly={readOnly}
              />
              <TextField
                label={words.reasonEn}
                value={actions.reasonEn}
                onChange={(reasonEn) => act({ reasonEn })}
                maxLength={500}
                readOnly={readOnly}
              />
            </>
          )}
        </div>
      </Fold>
      <Places
        title={words.lines}
        all={places.lines}
        chosen={value.lineIds}
        onChange={(lineIds) => onChange({ lineIds })}
        reason={reason}
      />
      <Places
        title={words.topics}
        all={places.topics}
        chosen={value.topicIds}
        onChange={(topicIds) => onChange({ topicIds })}
        reason={reason}
      />
    </>
  )
}

type PlacesProps = {
  title: string
  all: { id: string; name: string }[]
  chosen: string[]
  onChange: (ids: string[]) => void
  reason: string | undefined
}

function Places({ title, all, chosen, onChange, reason }: PlacesProps) {
  const { answers } = useWords().desk
  return (
    <Fold title={title}>
      <p className="meta">{answers.everywhere}</p>
      <div className={css.places}>
        {all.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.includes(id)}
            reason={reason}
            onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
          />
        ))}
      </div>
    </Fold>
  )
}
