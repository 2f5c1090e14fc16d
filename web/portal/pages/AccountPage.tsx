import { addresses } from '#contract/pages.ts'
import { InviteColleague } from '../accounts/InviteColleague.tsx'
import { People } from '../accounts/People.tsx'
import { Facts } from '../shell/Facts.tsx'
import { Frame } from '../shell/Frame.tsx'
import { withQuery } from '../shell/links.ts'
import { Notice } from '../shell/Notice.tsx'
import { PageHead } from '../shell/PageHead.tsx'
import { say, sayCommon } from '../shell/say.ts'
import type { PageProps } from './page.ts'

type Props = PageProps<'account'>
const dones = { invited: 'invited', changed: 'changed', ended: 'ended', again: 'invitedAgain' } as const

/** What one acts for: the contract, what it holds, and who else acts for it. */
export function AccountPage({ data, reader }: Props) {
  const { account } = say(reader)
  const done = dones[reader.done as keyof typeof dones]
  return (
    <Frame reader={reader} title={account.title} address={addressOf(data.id)} current="account">
      <PageHead title={data.name} above={account.title} />
      {done && (
        <Notice tone="ok">
          <p>{account[done]}</p>
        </Notice>
      )}
      <Facts facts={factsOf({ data, reader })} />
      <section className="proof-step">
        <h2>{account.people}</h2>
        {data.manages ? (
          <>
            <Proof data={data} reader={reader} />
            <People data={data} reader={reader} />
            {data.proof === null && <InviteColleague data={data} reader={reader} />}
          </>
        ) : (
          <p>{account.notYours}</p>
        )}
      </section>
      <Others data={data} reader={reader} />
    </Frame>
  )
}

const addressOf = (accountId: string) => withQuery(addresses.account, { account: accountId })

function factsOf({ data, reader }: Props) {
  const { account } = say(reader)
  const { categories, contactRoles, tiers, serviceKinds } = sayCommon(reader)
  const services = data.services.map(({ name, kind }) => `${name} (${serviceKinds[kind]})`).join(', ')
  return [
    { term: account.contract, value: <bdi>{data.contractNumber}</bdi> },
    { term: account.category, value: categories[data.category] },
    { term: account.tier, value: tiers[data.tier] },
    { term: account.role, value: contactRoles[data.role] },
    { term: account.services, value: services ? <bdi>{services}</bdi> : account.noServices },
  ]
}

/** People are changed only by somebody who has just proven who they are (TRUST 3.1). */
function Proof({ data, reader }: Props) {
  const { account } = say(reader)
  if (data.proof === null) return null
  const missing = data.proof === 'second_factor_needed'
  const way = missing ? addresses.factor : withQuery(addresses.stepUp, { to: addressOf(data.id) })
  return (
    <Notice tone="info">
      <p>
        {missing ? account.factorFirst : account.confirmFirst}{' '}
        <a href={way}>{missing ? account.setUp : account.confirm}</a>
      </p>
    </Notice>
  )
}

function Others({ data, reader }: Props) {
  const { account } = say(reader)
  const others = data.accounts.filter(({ id }) => id !== data.id)
  if (others.length === 0) return null
  return (
    <section className="proof-step">
      <h2>{account.other}</h2>
      <ul className="lines plain-list">
        {others.map(({ id, name }) => (
          <li key={id}>
            <a href={addressOf(id)}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
