import type { ReactNode } from 'react'
import { addresses, type Reader } from '#contract/pages.ts'
import { Facts } from '../shell/Facts.tsx'
import { Frame } from '../shell/Frame.tsx'
import { moments } from '../shell/moments.ts'
import { Notice } from '../shell/Notice.tsx'
import { PageHead } from '../shell/PageHead.tsx'
import { say, sayCommon } from '../shell/say.ts'
import { ChangePassword } from '../sign-in/ChangePassword.tsx'
import { LetterChoices } from '../sign-in/LetterChoices.tsx'
import { PreferencesForm } from '../sign-in/PreferencesForm.tsx'
import { Sessions } from '../sign-in/Sessions.tsx'
import type { PageProps } from './page.ts'

type Props = PageProps<'me'>
type Part = { id: string; title: string; content: ReactNode }

/** How one reads these pages, which letters come, and how one comes in: every part can be led to. */
export function MePage({ data, reader }: Props) {
  const { me, own, security } = say(reader)
  const parts: Part[] = [
    { id: 'reading', title: own.reading, content: <PreferencesForm reader={reader} data={data} /> },
    ...(data.letters
      ? [{ id: 'letters', title: own.letters.title, content: <LetterChoices reader={reader} letters={data.letters} /> }]
      : []),
    { id: 'password-part', title: own.password.title, content: <ChangePassword reader={reader} data={data} /> },
    { id: 'factor', title: security.factor.title, content: <FactorState reader={reader} factor={data.factor} /> },
    { id: 'sessions', title: security.sessions.title, content: <Sessions reader={reader} sessions={data.sessions} /> },
  ]
  return (
    <Frame reader={reader} title={me.title} address={addresses.me} narrow>
      <PageHead title={me.title} />
      <Done reader={reader} />
      <Facts facts={factsOf({ data, reader })} />
      <nav aria-label={own.parts}>
        <ul className="parts plain-list">
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map(({ id, title, content }) => (
        <section key={id} id={id} className="proof-step">
          <h2>{title}</h2>
          {content}
        </section>
      ))}
    </Frame>
  )
}

function Done({ reader }: { reader: Reader }) {
  const { me, own, security } = say(reader)
  const dones: Record<string, string> = {
    saved: me.saved,
    'sessions-ended': security.sessions.ended,
    'password-changed': own.password.changed,
    'letters-chosen': own.letters.saved,
  }
  const done = reader.done && dones[reader.done]
  return done ? (
    <Notice tone="ok">
      <p>{done}</p>
    </Notice>
  ) : null
}

function factsOf({ data, reader }: Props) {
  const { me } = say(reader)
  const { staffRoles, contactRoles } = sayCommon(reader)
  const names: Record<string, string> = data.kind === 'agent' ? staffRoles : contactRoles
  const roles = data.roles.map((role) => names[role] ?? role)
  return [
    { term: me.name, value: <bdi>{data.name}</bdi> },
    { term: me.email, value: <bdi>{data.email}</bdi> },
    { term: me.role, value: [...new Set(roles)].join(', ') },
  ]
}

function FactorState({ reader, factor: { since } }: { reader: Reader; factor: Props['data']['factor'] }) {
  const { factor } = say(reader).security
  return (
    <p>
      {since ? factor.on({ date: moments(reader).full(since) }) : factor.off}{' '}
      <a href={addresses.factor}>{since ? factor.again : factor.begin}</a>
    </p>
  )
}
