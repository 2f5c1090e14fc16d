import type { Session } from '#contract/sign-in.ts'
import { Button } from '../../ui/Button.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { useTimes, useWords } from '../shell/reader.tsx'

type Props = { sessions: Session[]; onEnd: (session: Session) => void; pending: boolean }

/** Where somebody is signed in, in words they know their machines by. */
export function SessionTable({ sessions, onEnd, pending }: Props) {
  const words = useWords().desk.people.sessions
  const times = useTimes()
  const deviceOf = ({ browser, system }: Session) =>
    browser && system ? words.on({ browser, system }) : (browser ?? system ?? words.unknown)
  const columns: Column<Session>[] = [
    {
      id: 'device',
      title: words.device,
      names: true,
      cell: (session) => (session.current ? `${deviceOf(session)} · ${words.current}` : deviceOf(session)),
    },
    { id: 'ip', title: words.ip, cell: ({ ip }) => ip },
    { id: 'since', title: words.since, cell: ({ since }) => times.long(since) },
    { id: 'seen', title: words.seen, cell: ({ seenAt }) => times.long(seenAt) },
    {
      id: 'end',
      title: '',
      align: 'end',
      cell: (session) =>
        !session.current && (
          <Button
            size="small"
            aria-label={words.endNamed({ device: deviceOf(session) })}
            onClick={() => onEnd(session)}
            pending={pending}
          >
            {words.end}
          </Button>
        ),
    },
  ]
  return <DataTable caption={words.title} captionUnseen columns={columns} rows={sessions} rowKey={({ id }) => id} />
}
