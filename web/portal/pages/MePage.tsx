import { addresses } from '#contract/pages.ts'
import { Facts } from '../shell/Facts.tsx'
import { Frame } from '../shell/Frame.tsx'
import { withQuery } from '../shell/links.ts'
import { moments } from '../shell/moments.ts'
import { Notice } from '../shell/Notice.tsx'
import { PageHead } from '../shell/PageHead.tsx'
import { say, sayCommon } from '../shell/say.ts'
import { PreferencesForm } from '../sign-in/PreferencesForm.tsx'
import { Sessions } from '../sign-in/Sessions.tsx'
import type { PageProps } from './page.ts'

type Props = PageProps<'me'>

export function MePage({ data, reader }: Props) {
  const { me } = say(reader)
  return (
    <Frame reader={reader} title={me.title} address={addresses.me} narrow>
      <PageHead title={me.title} />
      {(reader.done === 'saved' || reader.done === 'sessions-ended') && (
        <Notice tone="ok">
          <p>{reader.done === 'saved' ? me.saved : say(reader).security.sessions.ended}</p>
        </Notice>
      )}
      <Facts facts={factsOf({ data, reader })} />
      <PreferencesForm reader={reader} data={data} />
      <Sessions reader={reader} sessions={data.sessions} />
    </Frame>
  )
}

function factsOf({ data, reader }: Props) {
  const { me, security } = say(reader)
  const { staffRoles, contactRoles } = sayCommon(reader)
  const names: Record<string, string> = data.kind === 'agent' ? staffRoles : contactRoles
  const roles = data.roles.map((role) => names[role] ?? role)
  const reset = withQuery(addresses.reset, { door: data.kind === 'agent' ? 'desk' : 'portal' })
  return [
    { term: me.name, value: <bdi>{data.name}</bdi> },
    { term: me.email, value: <bdi>{data.email}</bdi> },
    { term: me.role, value: [...new Set(roles)].join(', ') },
    { term: security.factor.title, value: <FactorState reader={reader} factor={data.factor} /> },
    { term: me.password, value: <a href={reset}>{me.changePassword}</a> },
  ]
}

function FactorState({ reader, factor: { since } }: { reader: Props['reader']; factor: Props['data']['factor'] }) {
  const { factor } = say(reader).security
  return (
    <>
      {since ? factor.on({ date: moments(reader).full(since) }) : factor.off}{' '}
      <a href={addresses.factor}>{since ? factor.again : factor.begin}</a>
    </>
  )
}
