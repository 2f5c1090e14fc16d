import { useParams } from 'wouter'
import { mail } from '#contract/index.ts'
import { addresses } from '../../wire/addresses.ts'
import { MailboxActs } from '../mail/mailboxes/MailboxActs.tsx'
import { MailboxSetup } from '../mail/mailboxes/MailboxSetup.tsx'
import { MailboxState } from '../mail/mailboxes/MailboxState.tsx'
import { AppLink } from '../shell/AppLink.tsx'
import { NotHere, Shown } from '../shell/Fault.tsx'
import { Page } from '../shell/Page.tsx'
import { useWords } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'

/** One mailbox, or a new one: how it is reached, a trial of it, and what can be done with it. */
export default function MailboxPage() {
  const { mailboxes: words, frame } = useWords().desk
  const { mailboxId } = useParams<{ mailboxId?: string }>()
  const asked = useScreen(mail.mailboxList, {}, { keep: true })
  const back = <AppLink href={addresses.mailboxes()}>← {words.back}</AppLink>
  return (
    <Shown of={asked}>
      {({ mailboxes, at, mailGoesOut }) => {
        const set = mailboxes.find(({ id }) => id === mailboxId) ?? null
        if (mailboxId !== undefined && !set) return <NotHere title={frame.notFound} words={frame.notFoundWords} />
        return (
          <Page
            key={mailboxId ?? 'new'}
            width="text"
            title={set?.address ?? words.newTitle}
            lead={set ? <MailboxState of={set} at={at} /> : words.newLead}
            back={back}
            actions={set && <MailboxActs of={set} />}
          >
            <MailboxSetup set={set} mailGoesOut={mailGoesOut} />
          </Page>
        )
      }}
    </Shown>
  )
}
