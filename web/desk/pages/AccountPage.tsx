import { useState } from 'react'
import { useLocation } from 'wouter'
import { accounts } from '#contract/index.ts'
import { ticketWorkers } from '#contract/roles.ts'
import { Button } from '../../ui/Button.tsx'
import { PlusIcon } from '../../ui/icons.ts'
import { Panel } from '../../ui/Panel.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AccountFacts } from '../accounts/AccountFacts.tsx'
import { AccountTokens } from '../accounts/AccountTokens.tsx'
import { type AccountDoing, AccountWindows } from '../accounts/AccountWindows.tsx'
import type { Account, Contact } from '../accounts/account.ts'
import { type ContactAct, Contacts } from '../accounts/Contacts.tsx'
import { Looks } from '../accounts/Looks.tsx'
import { Notes } from '../accounts/Notes.tsx'
import { Services } from '../accounts/Services.tsx'
import { AppButtonLink, AppLink } from '../shell/AppLink.tsx'
import { Shown } from '../shell/Fault.tsx'
import { useHints } from '../shell/hints.ts'
import { useOrder } from '../shell/order.ts'
import { Page } from '../shell/Page.tsx'
import { useVisited } from '../shell/palette/visited.ts'
import { useHasRole, useReader } from '../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../shell/say.ts'
import { useScreen } from '../shell/screen.ts'
import { useShortcuts } from '../shell/shortcuts.ts'
import { TicketsOf } from '../tickets/TicketsOf.tsx'

/** One client: what to know before writing, who may write, what they have, what they wrote about. */
export default function AccountPage({ accountId }: { accountId: string }) {
  const { t } = useReader()
  const asked = useScreen(accounts.accountCard, { accountId })
  useVisited(addresses.account(accountId), asked.data?.name, asked.data?.contractNumber ?? '')
  return (
    <Shown of={asked} missing={t.refusals.account_not_found({})}>
      {(account) => <Card account={account} />}
    </Shown>
  )
}

function Card({ account }: { account: Account }) {
  const { t } = useReader()
  const { cards, admin, people } = t.desk
  const works = useHasRole(...ticketWorkers)
  const [, go] = useLocation()
  const hint = useHints()
  useShortcuts({ newForClient: works && (() => go(addresses.newForClient(account.id))) })
  const [doing, setDoing] = useState<AccountDoing | null>(null)
  const keep = account.may.keep
  const lead = [
    t.common.categories[account.category],
    t.common.tiers[account.tier],
    account.openTickets !== null && cards.tickets.open({ n: account.openTickets }),
  ]
  const actions = (
    <>
      {works && (
        <AppButtonLink
          tone="primary"
          icon={PlusIcon}
          keys={hint('newForClient')}
          href={addresses.newForClient(account.id)}
        >
          {cards.newTicket}
        </AppButtonLink>
      )}
      {keep && <Button onClick={() => setDoing({ what: 'change_account' })}>{people.accounts.change}</Button>}
    </>
  )
  return (
    <Page
      title={account.name}
      lead={lead.filter(Boolean).join(' · ')}
      actions={actions}
      back={<AppLink href={addresses.accounts()}>← {admin.accounts.toList}</AppLink>}
    >
      <AccountFacts account={account} />
      {account.may.readTickets && <Notes account={account} />}
      <People account={account} onDo={setDoing} />
      <ServicesPart account={account} onDo={setDoing} />
      <TicketsOf of="account" id={account.id} readable={account.may.readTickets} />
      <AccountTokens tokens={account.tokens} />
      <Looks looks={account.looks} />
      <AccountWindows account={account} doing={doing} onDo={setDoing} />
    </Page>
  )
}

type PartProps = { account: Account; onDo: (doing: AccountDoing | null) => void }

function People({ account, onDo }: PartProps) {
  const { t } = useReader()
  const words = t.desk.admin.accounts
  const keep = account.may.keep
  const again = useOrder(accounts.inviteContactAgain, ({ link }, { contactId }) => {
    const name = account.contacts.find(({ id }) => id === contactId)?.name ?? ''
    sayDone(t.desk.people.card.invitedAgain({ name }))
    onDo(link ? { what: 'link', name, link } : null)
  })
  useSaidRefusal(again.error)
  const act = (what: ContactAct, contact: Contact) =>
    what === 'invite_again'
      ? void again.give({ accountId: account.id, contactId: contact.id })
      : onDo({ what, contact })
  return (
    <Panel
      title={words.people}
      flat
      actions={
        <Button
          size="small"
          icon={PlusIcon}
          onClick={() => onDo({ what: 'add_contact' })}
          reason={keep ? undefined : words.mayNotKeep}
        >
          {words.addPerson}
        </Button>
      }
    >
      {account.contacts.length > 0 ? (
        <Contacts contacts={account.contacts} onAct={keep ? act : undefined} />
      ) : (
        <p className="meta">{words.noPeople}</p>
      )}
    </Panel>
  )
}

function ServicesPart({ account, onDo }: PartProps) {
  const words = useReader().t.desk.admin.accounts
  const keep = account.may.keep
  return (
    <Panel
      title={words.services}
      flat
      actions={
        <Button
          size="small"
          icon={PlusIcon}
          onClick={() => onDo({ what: 'add_service' })}
          reason={keep ? undefined : words.mayNotKeep}
        >
          {words.addService}
        </Button>
      }
    >
      {account.services.length > 0 ? (
        <Services
          services={account.services}
          onChange={keep ? (service) => onDo({ what: 'change_service', service }) : undefined}
          onEnd={keep ? (service) => onDo({ what: 'end_service', service }) : undefined}
        />
      ) : (
        <p className="meta">{words.noServices}</p>
      )}
    </Panel>
  )
}
