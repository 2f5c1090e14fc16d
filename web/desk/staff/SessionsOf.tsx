import type { Session } from '#contract/sign-in.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useWords } from '../shell/reader.tsx'
import { SessionTable } from './SessionTable.tsx'

type Props = {
  sessions: Session[]
  /** Not of oneself: then the one in which one sits would end, too. */
  mayEndAll: boolean
  pending: boolean
  onEnd: (session?: Session) => void
}

/** Where somebody else is signed in, and how to end it. */
export function SessionsOf({ sessions, mayEndAll, pending, onEnd }: Props) {
  const words = useWords().desk.people.sessions
  const all = sessions.length > 0 && mayEndAll && (
    <Button size="small" onClick={() => onEnd()} pending={pending}>
      {words.endAll}
    </Button>
  )
  return (
    <Panel title={words.title} flat actions={all}>
      {sessions.length > 0 ? (
        <SessionTable sessions={sessions} pending={pending} onEnd={onEnd} />
      ) : (
        <p className="meta">{words.none}</p>
      )}
    </Panel>
  )
}
