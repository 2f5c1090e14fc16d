import { type FormEvent, useState } from 'react'
import { mail } from '#contract/index.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Line, Stack } from '../../ui/Stack.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AnswersTo } from '../mail/answers/AnswersTo.tsx'
import { Signing } from '../mail/signing/Signing.tsx'
import { ServerForm, serverFields } from '../running/ServerForm.tsx'
import { Trial, useTrial } from '../running/Trial.tsx'
import { type Outgoing, useServerForm } from '../running/useServerForm.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { Confirm } from '../shell/Confirm.tsx'
import { Shown } from '../shell/Fault.tsx'
import { formFault } from '../shell/fault.ts'
import { useOrder } from '../shell/order.ts'
import { Page } from '../shell/Page.tsx'
import { useTimes, useWords } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import { useScreen } from '../shell/screen.ts'

/** Where the letters of the desk go out. */
export default function OutgoingMailPage() {
  const { outgoing, title } = useWords().desk.running
  const asked = useScreen(mail.outgoingMail, {})
  return (
    <Page
      title={outgoing.title}
      lead={outgoing.lead}
      width="text"
      back={<AppLink href={addresses.health()}>← {title}</AppLink>}
    >
      <Shown of={asked}>
        {(set) =>
          set.setBy === 'environment' ? <ByEnvironment set={set} /> : <OnTheDesk key={set.changedAt} set={set} />
        }
      </Shown>
    </Page>
  )
}

/** Shown and not changed: what is said at the start goes first. */
function ByEnvironment({ set }: { set: Outgoing }) {
  const words = useWords().desk.running.outgoing
  const trial = useTrial()
  const facts = [
    { id: 'host', term: words.host, value: `${set.host}:${set.port}` },
    { id: 'security', term: words.security, value: words.securities[set.security].label },
    { id: 'user', term: words.user, value: set.user || '—' },
    { id: 'from', term: words.fromAddress, value: set.fromAddress },
  ]
  return (
    <Stack gap={24}>
      <Banner tone="info" title={words.byEnvironment}>
        {words.byEnvironmentWords}
      </Banner>
      <Panel>
        <FactList facts={facts} />
      </Panel>
      <Trial trial={trial} me={set.me} server={() => null} reason={undefined} />
      <AnswersTo />
      <Signing />
    </Stack>
  )
}

function OnTheDesk({ set }: { set: Outgoing }) {
  const t = useWords()
  const words = t.desk.running.outgoing
  const times = useTimes()
  const { typed, change, server } = useServerForm(set)
  const trial = useTrial()
  const [stopping, setStopping] = useState(false)
  const saving = useOrder(mail.setOutgoingMail, () => sayDone(words.saved))
  const stop = useOrder(mail.stopOutgoingMail, () => {
    setStopping(false)
    sayDone(words.stopped)
  })
  const reason = typed.host.trim() ? undefined : words.hostFirst
  const fault = formFault(saving.error, t, serverFields)
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!reason) void saving.give(server())
  }
  return (
    <Stack gap={24}>
      {set.setBy === 'nobody' && (
        <Banner tone="warn" title={words.nowhere}>
          {words.nowhereWords}
        </Banner>
      )}
      <Panel>
        <form onSubmit={save} noValidate>
          <Stack gap={24}>
            <ServerForm typed={typed} change={change} set={set} error={saving.error} trialError={trial.error} />
            {fault && (
              <div role="alert">
                <Banner tone="warn">{fault}</Banner>
              </div>
            )}
            <Line>
              <Button tone="primary" type="submit" pending={saving.pending} reason={reason}>
                {words.save}
              </Button>
              {set.setBy === 'desk' && <Button onClick={() => setStopping(true)}>{words.stop}</Button>}
            </Line>
            {set.changedAt && <p className="meta">{words.changed({ at: times.long(set.changedAt) })}</p>}
          </Stack>
        </form>
      </Panel>
      <Trial trial={trial} me={set.me} server={server} reason={reason} />
      {set.setBy === 'desk' && <AnswersTo />}
      {set.setBy === 'desk' && <Signing />}
      <Confirm
        open={stopping}
        onClose={() => setStopping(false)}
        title={words.stopTitle}
        act={words.stop}
        onAct={() => void stop.give({})}
        pending={stop.pending}
        error={stop.error}
      >
        {words.stopWords}
      </Confirm>
    </Stack>
  )
}
