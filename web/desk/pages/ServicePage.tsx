import { accounts } from '#contract/index.ts'
import { FactList } from '../../ui/FactList.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { addresses } from '../../wire/addresses.ts'
import type { ServiceOfCard } from '../accounts/account.ts'
import { ServiceChanges } from '../accounts/ServiceChanges.tsx'
import { AppLink } from '../shell/AppLink.tsx'
import { Shown } from '../shell/Fault.tsx'
import { Page } from '../shell/Page.tsx'
import { useReader } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'
import { TicketsOf } from '../tickets/TicketsOf.tsx'

/** One service: whose it is, what was changed about it, what was written about it. */
export default function ServicePage({ serviceId }: { serviceId: string }) {
  const { t } = useReader()
  const asked = useScreen(accounts.serviceCard, { serviceId })
  return (
    <Shown of={asked} missing={t.refusals.service_not_found({})}>
      {(service) => <Card service={service} />}
    </Shown>
  )
}

function Card({ service }: { service: ServiceOfCard }) {
  const { common, desk } = useReader().t
  const { facts, service: words } = desk.cards
  const { account, kind, active, beside, changes } = service
  const list = [
    {
      id: 'account',
      term: facts.account,
      value: <AppLink href={addresses.account(account.id)}>{`${account.name}, ${account.contractNumber}`}</AppLink>,
    },
    { id: 'tier', term: facts.tier, value: common.tiers[account.tier] },
    { id: 'kind', term: facts.kind, value: common.serviceKinds[kind] },
    { id: 'state', term: facts.state, value: active ? words.active : words.ended },
  ]
  return (
    <Page
      title={service.name}
      lead={common.serviceKinds[kind]}
      back={<AppLink href={addresses.account(account.id)}>← {account.name}</AppLink>}
    >
      <FactList facts={list} />
      <TicketsOf of="service" id={service.id} readable={service.may.readTickets} />
      <Panel title={words.changes} flat>
        <ServiceChanges changes={changes} />
      </Panel>
      <Panel title={words.beside} flat>
        {beside.length > 0 ? (
          <ul>
            {beside.map(({ id, name, kind }) => (
              <li key={id}>
                <AppLink href={addresses.service(id)}>{name}</AppLink>{' '}
                <span className="meta">{common.serviceKinds[kind]}</span>
              </li>
            ))}
          </ul>
        ) : (
          <p className="meta">{words.alone}</p>
        )}
      </Panel>
    </Page>
  )
}
