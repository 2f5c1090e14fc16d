import { mail } from '#contract/index.ts'
import { Stack } from '../../ui/Stack.tsx'
import { addresses } from '../../wire/addresses.ts'
import { Directions } from '../mail/listener/Directions.tsx'
import { ListenerForm } from '../mail/listener/ListenerForm.tsx'
import { ListenerTrial } from '../mail/listener/ListenerTrial.tsx'
import { type OwnServer, useListenerForm } from '../mail/listener/useListenerForm.ts'
import { WhoListens } from '../mail/listener/WhoListens.tsx'
import { AppLink } from '../shell/AppLink.tsx'
import { Shown } from '../shell/Fault.tsx'
import { Page } from '../shell/Page.tsx'
import { useWords } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'

const everyMs = 5000

/** Where mail servers bring mail to the desk itself. */
export default function ListenerPage() {
  const t = useWords()
  const words = t.desk.listener
  const asked = useScreen(mail.listener, {}, { keep: true, every: () => everyMs })
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="text"
      back={<AppLink href={addresses.health()}>← {t.desk.running.title}</AppLink>}
    >
      <Shown of={asked}>{(set) => <Listener key={set.changedAt} set={set} />}</Shown>
    </Page>
  )
}

function Listener({ set }: { set: OwnServer }) {
  const form = useListenerForm(set)
  return (
    <Stack gap={24}>
      <ListenerForm set={set} form={form} />
      <WhoListens set={set} />
      <Directions of={set.directions} />
      <ListenerTrial saved={form.isSaved} goesOut={set.mailGoesOut} />
    </Stack>
  )
}
