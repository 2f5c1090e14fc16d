import { mail, type Output } from '#contract/index.ts'
import { hasFailed } from '#contract/mail/delivery.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { type Fact, FactList } from '../../ui/FactList.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { addresses } from '../../wire/addresses.ts'
import { LetterFrame } from '../mail/LetterFrame.tsx'
import { LetterState } from '../mail/LetterState.tsx'
import { LetterText } from '../mail/LetterText.tsx'
import { AppLink } from '../shell/AppLink.tsx'
import { Shown } from '../shell/Fault.tsx'
import { useOrder } from '../shell/order.ts'
import { Page } from '../shell/Page.tsx'
import { useTimes, useWords } from '../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../shell/say.ts'
import { useScreen } from '../shell/screen.ts'

type Letter = Output<typeof mail.letter>

/** One letter as it went out, or why it did not. */
export default function LetterPage({ letterId }: { letterId: string }) {
  const { letters } = useWords().desk.admin
  const asked = useScreen(mail.letter, { letterId })
  const retry = useOrder(mail.retryLetter, () => sayDone(letters.retried))
  useSaidRefusal(retry.error)
  return (
    <Shown of={asked}>
      {(letter) => (
        <Page
          width="text"
          title={letter.subject}
          back={<AppLink href={addresses.letters()}>← {letters.toList}</AppLink>}
          lead={<LetterState state={letter.state} />}
          actions={
            hasFailed(letter) && (
              <Button pending={retry.pending} onClick={() => void retry.give({ letterId })}>
                {letters.retry}
              </Button>
            )
          }
        >
          {letter.lastError && (
            <Banner tone="warn" title={letters.lastError}>
              {letter.lastError}
            </Banner>
          )}
          <Facts letter={letter} />
          <Panel title={letters.text}>
            {letter.html === null ? (
              <LetterText text={letter.text} />
            ) : (
              <Tabs
                label={letters.text}
                tabs={[
                  { id: 'sent', label: letters.asSent, content: <LetterFrame letterId={letterId} /> },
                  { id: 'text', label: letters.asText, content: <LetterText text={letter.text} /> },
                ]}
              />
            )}
          </Panel>
        </Page>
      )}
    </Shown>
  )
}

function Facts({ letter }: { letter: Letter }) {
  const { letters } = useWords().desk.admin
  const times = useTimes()
  const facts: Fact[] = [
    { id: 'from', term: letters.from, value: letter.from },
    { id: 'to', term: letters.to, value: letter.to },
    { id: 'kind', term: letters.kind, value: letters.kinds[letter.kind] },
    ...(letter.ticketNumber
      ? [
          {
            id: 'ticket',
            term: letters.ticket,
            value: <AppLink href={addresses.ticket(letter.ticketNumber)}>#{letter.ticketNumber}</AppLink>,
          },
        ]
      : []),
    { id: 'at', term: letters.at, value: times.exact(letter.createdAt) },
    ...(letter.sentAt ? [{ id: 'sent', term: letters.sentAt, value: times.exact(letter.sentAt) }] : []),
    { id: 'message-id', term: letters.messageId, value: <code>{letter.messageId}</code> },
  ]
  return <FactList facts={facts} />
}
