import { forms, type Pages, type Reader } from '#contract/pages.ts'
import { Button } from '../../ui/Button.tsx'
import { moments } from '../shell/moments.ts'
import { OnceForm } from '../shell/OnceForm.tsx'
import { say } from '../shell/say.ts'

type Session = Pages['me']['sessions'][number]

/** Every place where one is signed in, and a way to end what is not one's own. */
export function Sessions({ reader, sessions }: { reader: Reader; sessions: Session[] }) {
  const words = say(reader).security.sessions
  return (
    <>
      <ul className="lines plain-list">
        {sessions.map((session) => (
          <One key={session.id} reader={reader} session={session} />
        ))}
      </ul>
      {sessions.length > 1 && <End reader={reader} label={words.endOthers} />}
    </>
  )
}

function One({ reader, session }: { reader: Reader; session: Session }) {
  const words = say(reader).security.sessions
  const time = moments(reader)
  const device = deviceIn(reader, session)
  const { ip, since, seenAt } = session
  return (
    <li>
      <div className="line-words">
        <span>
          <bdi>{device}</bdi>
          {session.current && <strong className="here"> {words.current}</strong>}
        </span>
        <span className="meta">{words.facts({ ip, since: time.full(since), seen: time.full(seenAt) })}</span>
      </div>
      {!session.current && (
        <End reader={reader} label={words.end} named={words.endNamed({ device })} sessionId={session.id} />
      )}
    </li>
  )
}

type EndProps = { reader: Reader; label: string; named?: string; sessionId?: string }

function End({ reader, label, named, sessionId }: EndProps) {
  return (
    <OnceForm
      action={forms.endSessions}
      idempotencyKey={reader.key()}
      sending={say(reader).security.sessions.ending}
      hidden={{ sessionId }}
    >
      <div>
        <Button type="submit" aria-label={named}>
          {label}
        </Button>
      </div>
    </OnceForm>
  )
}

function deviceIn(reader: Reader, { browser, system }: Session): string {
  const words = say(reader).security.sessions
  if (browser && system) return words.device({ browser, system })
  return browser ?? system ?? words.unknown
}
