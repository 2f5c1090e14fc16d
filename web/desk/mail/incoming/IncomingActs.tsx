import { useState } from 'react'
import { useLocation } from 'wouter'
import { mail, type Output } from '#contract/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Toolbar } from '../../../ui/Toolbar.tsx'
import { addresses } from '../../../wire/addresses.ts'
import { useOrder } from '../../shell/order.ts'
import { useWords } from '../../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../../shell/say.ts'
import { DismissIncoming } from './DismissIncoming.tsx'
import { JoinIncoming } from './JoinIncoming.tsx'
import { OpenIncoming } from './OpenIncoming.tsx'

type Mail = Output<typeof mail.incomingMail>
type Act = 'open' | 'join' | 'dismiss'

/** What an agent can make of a mail that waits. */
export function IncomingActs({ of }: { of: Mail }) {
  const { incoming } = useWords().desk
  const [, go] = useLocation()
  const [act, setAct] = useState<Act | null>(null)
  const again = useOrder(mail.readMailAgain, () => sayDone(incoming.againDone))
  useSaidRefusal(again.error)
  const close = () => setAct(null)
  const toTicket = (number: number, words: string) => {
    sayDone(words)
    go(addresses.ticket(number))
  }
  const opens = (of.contact?.accounts.length ?? 0) > 0
  const unreadable = of.state === 'aside' ? incoming.noText : undefined
  return (
    <>
      <Toolbar label={incoming.end}>
        {opens && (
          <Button tone="primary" onClick={() => setAct('open')} reason={unreadable}>
            {incoming.open}
          </Button>
        )}
        <Button onClick={() => setAct('join')} reason={unreadable}>
          {incoming.join}
        </Button>
        <Button pending={again.pending} onClick={() => void again.give({ mailId: of.id })}>
          {incoming.again}
        </Button>
        <Button onClick={() => setAct('dismiss')}>{incoming.dismiss}</Button>
      </Toolbar>
      {!opens && <p className="meta">{incoming.noContact}</p>}
      {act === 'open' && of.contact && (
        <OpenIncoming
          mailId={of.id}
          contact={of.contact}
          onClose={close}
          onOpened={(n) => toTicket(n, incoming.openDone({ n }))}
        />
      )}
      {act === 'join' && (
        <JoinIncoming
          mailId={of.id}
          suggested={of.suggested?.number ?? null}
          onClose={close}
          onJoined={(n) => toTicket(n, incoming.joinDone({ n }))}
        />
      )}
      {act === 'dismiss' && (
        <DismissIncoming mailId={of.id} onClose={close} onDone={() => go(addresses.incomingMails())} />
      )}
    </>
  )
}
