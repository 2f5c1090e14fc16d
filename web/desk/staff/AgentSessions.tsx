import { staff } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../shell/say.ts'
import type { Person } from './people.ts'
import { SessionTable } from './SessionTable.tsx'

export function AgentSessions({ person }: { person: Person }) {
  const words = useWords().desk.people.sessions
  const order = useOrder(staff.endAgentSessions, () => sayDone(words.ended))
  useSaidRefusal(order.error)
  const { id: agentId, sessions, me } = person
  const all = sessions.length > 0 && !me && (
    <Button size="small" onClick={() => void order.give({ agentId })} pending={order.pending}>
      {words.endAll}
    </Button>
  )
  return (
    <Panel title={words.title} flat actions={all}>
      {sessions.length > 0 ? (
        <SessionTable
          sessions={sessions}
          pending={order.pending}
          onEnd={({ id }) => void order.give({ agentId, sessionId: id })}
        />
      ) : (
        <p className="meta">{words.none}</p>
      )}
    </Panel>
  )
}
