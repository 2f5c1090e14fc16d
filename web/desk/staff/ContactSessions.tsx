import { accounts, type Output } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../shell/say.ts'
import { SessionTable } from './SessionTable.tsx'

type Contact = Pick<Output<typeof accounts.contactCard>, 'id' | 'sessions' | 'may'>

/** Where a client's person is signed in, for those who keep accounts. */
export function ContactSessions({ contact }: { contact: Contact }) {
  const { people, cards } = useWords().desk
  const words = people.sessions
  const order = useOrder(accounts.endContactSessions, () => sayDone(words.ended))
  useSaidRefusal(order.error)
  const { id: contactId, sessions, may } = contact
  if (!may.keep)
    return (
      <Panel title={words.title} flat>
        <p className="meta">{cards.contact.sessionsKept}</p>
      </Panel>
    )
  const all = sessions.length > 0 && (
    <Button size="small" onClick={() => void order.give({ contactId })} pending={order.pending}>
      {words.endAll}
    </Button>
  )
  return (
    <Panel title={words.title} flat actions={all}>
      {sessions.length > 0 ? (
        <SessionTable
          sessions={sessions}
          pending={order.pending}
          onEnd={({ id }) => void order.give({ contactId, sessionId: id })}
        />
      ) : (
        <p className="meta">{words.none}</p>
      )}
    </Panel>
  )
}
