import { staff } from '#contract/index.ts'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../shell/say.ts'
import type { Person } from './people.ts'
import { SessionsOf } from './SessionsOf.tsx'

export function AgentSessions({ person: { id: agentId, sessions, me } }: { person: Person }) {
  const words = useWords().desk.people.sessions
  const order = useOrder(staff.endAgentSessions, () => sayDone(words.ended))
  useSaidRefusal(order.error)
  return (
    <SessionsOf
      sessions={sessions}
      mayEndAll={!me}
      pending={order.pending}
      onEnd={(session) => void order.give({ agentId, ...(session && { sessionId: session.id }) })}
    />
  )
}
