import { accounts, type Output } from '#contract/index.ts'
import { Panel } from '../../ui/Panel.tsx'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../shell/say.ts'
import { SessionsOf } from './SessionsOf.tsx'

type Contact = Pick<Output<typeof accounts.contactCard>, 'id' | 'sessions' | 'may'>

/** Where a client's person is signed in, for those who keep accounts. */
export function ContactSessions({ contact: { id: contactId, sessions, may } }: { contact: Contact }) {
  const { people, cards } = useWords().desk
  const order = useOrder(accounts.endContactSessions, () => sayDone(people.sessions.ended))
  useSaidRefusal(order.error)
  if (!may.keep)
    return (
      <Panel title={people.sessions.title} flat>
        <p className="meta">{cards.contact.sessionsKept}</p>
      </Panel>
    )
  return (
    <SessionsOf
      sessions={sessions}
      mayEndAll
      pending={order.pending}
      onEnd={(session) => void order.give({ contactId, ...(session && { sessionId: session.id }) })}
    />
  )
}
