import { mail, type Output } from '#contract/index.ts'
import { Banner } from '../../ui/Banner.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { type Fact, FactList } from '../../ui/FactList.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { addresses } from '../../wire/addresses.ts'
import { IncomingActs } from '../mail/incoming/IncomingActs.tsx'
import { IncomingEnd } from '../mail/incoming/IncomingEnd.tsx'
import { LetterText } from '../mail/LetterText.tsx'
import { AppLink } from '../shell/AppLink.tsx'
import { Shown } from '../shell/Fault.tsx'
import { Page } from '../shell/Page.tsx'
import { useTimes, useWords } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'
import { ByMail } from '../tickets/mail/ByMail.tsx'

type Mail = Output<typeof mail.incomingMail>

/** One mail that came in: what it says, what proves it, and what an agent can make of it. */
export default function IncomingMailPage({ mailId }: { mailId: string }) {
  const { incoming } = useWords().desk
  const asked = useScreen(mail.incomingMail, { mailId })
  return (
    <Shown of={asked}>
      {(shown) => (
        <Page
          width="text"
          title={shown.subject.trim() || incoming.noSubject}
          back={<AppLink href={addresses.incomingMails()}>← {incoming.back}</AppLink>}
          lead={<IncomingEnd of={shown} />}
          actions={
            <ButtonLink href={addresses.rawMail(mailId)} download>
              {incoming.save}
            </ButtonLink>
          }
        >
          {shown.reason && shown.state !== 'ended' && <Banner tone="warn">{incoming.reasons[shown.reason]}</Banner>}
          <Facts of={shown} />
          {shown.state !== 'ended' && <IncomingActs of={shown} />}
          <Panel title={incoming.text}>
            <ByMail of={{ mailId, proof: shown.proof, quote: false, signature: false, ...shown.looks }}>
              {shown.text ? <LetterText text={shown.text} /> : <p className="meta">{incoming.noText}</p>}
            </ByMail>
          </Panel>
          {shown.attachments.length > 0 && <Attachments of={shown} />}
        </Page>
      )}
    </Shown>
  )
}

function Facts({ of }: { of: Mail }) {
  const { incoming, list } = useWords().desk
  const times = useTimes()
  const number = (n: number) => <AppLink href={addresses.ticket(n)}>{list.number({ n })}</AppLink>
  const facts: (Fact | false)[] = [
    {
      id: 'from',
      term: incoming.from,
      value: (
        <span dir="auto">
          {of.fromName} &lt;{of.fromAddress}&gt;
        </span>
      ),
    },
    of.to.length > 0 && { id: 'to', term: incoming.to, value: of.to.join(', ') },
    of.contact !== null && {
      id: 'contact',
      term: incoming.contact,
      value: (
        <>
          <AppLink href={addresses.contact(of.contact.id)}>{of.contact.name}</AppLink>
          {of.proof?.level === 'M0' && <div className="meta">{incoming.contactHint}</div>}
        </>
      ),
    },
    of.suggested !== null && {
      id: 'suggested',
      term: incoming.suggested,
      value: (
        <>
          {number(of.suggested.number)} {of.suggested.subject}
        </>
      ),
    },
    of.ticketNumber !== null && { id: 'ticket', term: incoming.ticket, value: number(of.ticketNumber) },
    of.state === 'ended' &&
      of.reason !== null && {
        id: 'reason',
        term: incoming.end,
        value: incoming.reasons[of.reason],
      },
    of.endedBy !== null &&
      of.endedAt !== null && {
        id: 'ended',
        term: incoming.outcomes[of.outcome!],
        value: incoming.endedBy({ name: of.endedBy, at: times.long(of.endedAt) }),
      },
    { id: 'at', term: incoming.at, value: times.exact(of.receivedAt) },
    of.messageId !== null && { id: 'message-id', term: incoming.messageId, value: <code>{of.messageId}</code> },
  ]
  return <FactList facts={facts.filter((fact) => fact !== false)} />
}

function Attachments({ of: { attachments } }: { of: Mail }) {
  const { common, desk } = useWords()
  return (
    <Panel title={desk.incoming.attachments}>
      <FactList
        facts={attachments.map(({ name, type, size }, i) => ({
          id: String(i),
          term: name || type,
          value: common.fileSize({ bytes: size }),
        }))}
      />
    </Panel>
  )
}
