import { useState } from 'react'
import { promises, tickets } from '#contract/index.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { FormDialog } from '../shell/FormDialog.tsx'
import { fieldFault, formFault } from '../shell/fault.ts'
import { useOrder } from '../shell/order.ts'
import { useReader } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import type { Settings, TopicKept } from './settings.ts'
import { TermsFields, termsFrom, typed } from './TermsFields.tsx'

type Props = { topic: TopicKept | null; settings: Settings; onClose: () => void }
const usual = { calendarId: null, firstReplyMinutes: 60, updateMinutes: 120 }

/** A topic: its names, where it begins, what it makes of the priority, and terms of its own if it has any. */
export function TopicForm({ topic, settings, onClose }: Props) {
  const { me, t } = useReader()
  const { keeping } = t.desk
  const words = keeping.topics
  const [kept, setKept] = useState(() => topic ?? emptyTopic(settings))
  const [own, setOwn] = useState(topic?.terms != null)
  const [terms, setTerms] = useState(() => typed(topic?.terms ?? usual, me.language))
  const given = termsFrom(terms)
  const done = () => {
    sayDone(topic ? keeping.saved : words.added)
    onClose()
  }
  const timing = useOrder(promises.changeTopicTerms, done)
  const giveTerms = (topicId: string) => {
    const had = topic?.terms != null
    if (own || had) void timing.give({ topicId, terms: own ? given : null })
    else done()
  }
  const adding = useOrder(tickets.addTopic, ({ topicId }) => giveTerms(topicId))
  const changing = useOrder(tickets.changeTopic, () => topic && giveTerms(topic.id))
  const order = topic ? changing : adding
  const act = () => {
    const { nameRu, nameEn, lineId, impact, urgency, active } = kept
    const its = { nameRu, nameEn, lineId, impact, urgency }
    void (topic ? changing.give({ topicId: topic.id, active, ...its }) : adding.give(its))
  }
  const change = (part: Partial<TopicKept>) => setKept({ ...kept, ...part })
  const error = order.error ?? timing.error
  return (
    <FormDialog
      open
      onClose={onClose}
      title={topic ? words.formTitle : words.add}
      act={topic ? keeping.save : words.add}
      onAct={act}
      pending={order.pending || timing.pending}
      reason={own && !given ? keeping.durationWrong : undefined}
      fault={formFault(error, t, ['nameRu', 'nameEn'])}
    >
      <TextField
        label={words.nameRu}
        value={kept.nameRu}
        onChange={(nameRu) => change({ nameRu })}
        autoFocus
        error={fieldFault(error, 'nameRu')}
      />
      <TextField
        label={words.nameEn}
        value={kept.nameEn}
        onChange={(nameEn) => change({ nameEn })}
        error={fieldFault(error, 'nameEn')}
      />
      <Select
        label={words.line}
        placeholder={words.line}
        options={settings.lines.map(({ id, name }) => ({ id, label: name }))}
        value={kept.lineId}
        onChange={(lineId) => change({ lineId })}
      />
      <Select
        label={words.impact}
        placeholder={words.impact}
        options={(['question', 'degraded', 'down'] as const).map((id) => ({ id, label: t.common.impacts[id] }))}
        value={kept.impact}
        onChange={(impact) => change({ impact: impact as TopicKept['impact'] })}
      />
      <Select
        label={words.urgency}
        help={words.urgencyHelp}
        placeholder={words.urgency}
        options={(['low', 'normal', 'high'] as const).map((id) => ({ id, label: words.urgencies[id] }))}
        value={kept.urgency}
        onChange={(urgency) => change({ urgency: urgency as TopicKept['urgency'] })}
      />
      {topic && <Checkbox label={words.active} checked={kept.active} onChange={(active) => change({ active })} />}
      <Checkbox label={words.own} checked={own} onChange={setOwn} />
      {own && <TermsFields value={terms} onChange={setTerms} calendars={settings.calendars} />}
    </FormDialog>
  )
}

const emptyTopic = ({ lines }: Settings): TopicKept => ({
  id: '',
  nameRu: '',
  nameEn: '',
  lineId: lines[0]?.id ?? '',
  impact: 'degraded',
  urgency: 'normal',
  active: true,
  terms: null,
})
