import { type FormEvent, useState } from 'react'
import { promises } from '#contract/index.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Line, Stack } from '../../ui/Stack.tsx'
import { Shown } from '../shell/Fault.tsx'
import { formFault } from '../shell/fault.ts'
import { useOrder } from '../shell/order.ts'
import { useReader } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import { useScreen } from '../shell/screen.ts'
import type { Settings } from './settings.ts'
import { TermsFields, termsFrom, typed } from './TermsFields.tsx'

const usual = { calendarId: null, firstReplyMinutes: 60, updateMinutes: 120 }

/** Terms of a topic's own, in place of those of the priority. */
export function TopicTerms({ topicId }: { topicId: string }) {
  const { keeping } = useReader().t.desk
  const asked = useScreen(promises.promiseSettings, {})
  return (
    <Panel title={keeping.topics.terms}>
      <Shown of={asked}>{(settings) => <Form key={topicId} topicId={topicId} settings={settings} />}</Shown>
    </Panel>
  )
}

function Form({ topicId, settings }: { topicId: string; settings: Settings }) {
  const { me, t } = useReader()
  const { keeping } = t.desk
  const kept = settings.topics.find(({ id }) => id === topicId)?.terms ?? null
  const [own, setOwn] = useState(kept !== null)
  const [terms, setTerms] = useState(() => typed(kept ?? usual, me.language))
  const given = termsFrom(terms)
  const order = useOrder(promises.changeTopicTerms, () => sayDone(keeping.saved))
  const reason = own && !given ? keeping.durationWrong : undefined
  const fault = formFault(order.error, t, [])
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!reason) void order.give({ topicId, terms: own ? given : null })
  }
  return (
    <form onSubmit={save} noValidate>
      <Stack gap={16}>
        <Checkbox label={keeping.topics.own} checked={own} onChange={setOwn} />
        {own && <TermsFields value={terms} onChange={setTerms} calendars={settings.calendars} />}
        {fault && (
          <div role="alert">
            <Banner tone="warn">{fault}</Banner>
          </div>
        )}
        <Line>
          <Button type="submit" pending={order.pending} reason={reason}>
            {keeping.topics.saveTerms}
          </Button>
        </Line>
      </Stack>
    </form>
  )
}
