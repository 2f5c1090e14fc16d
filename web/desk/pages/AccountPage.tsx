import { useState } from 'react'
import { useLocation } from 'wouter'
import { accounts } from '#contract/index.ts'
import { ticketReaders, ticketWorkers } from '#contract/roles.ts'
import { Button } from '../../ui/Button.tsx'
import { PlusIcon } from '../../ui/icons.ts'
import { Panel } from '../../ui/Panel.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AddContact } from '../accounts/AddContact.tsx'
import { AddService } from '../accounts/AddService.tsx'
import type { Account, Contact, Service } from '../accounts/account.ts'
import { ChangeAccount } from '../accounts/ChangeAccount.tsx'
import { ChangeContact } from '../accounts/ChangeContact.tsx'
import { ChangeService } from '../accounts/ChangeService.tsx'
import { type ContactAct, Contacts } from '../accounts/Contacts.tsx'
import { EndContact, EndService } from '../accounts/Ends.tsx'
import { Services } from '../accounts/Services.tsx'
import { AppButtonLink, AppLink } from '../shell/AppLink.tsx'
import { Shown } from '../shell/Fault.tsx'
import { useHints } from '../shell/hints.ts'
import { LinkToCarry } from '../shell/LinkToCarry.tsx'
import { useOrder } from '../shell/order.ts'
import { Page } from '../shell/Page.tsx'
import { useVisited } from '../shell/palette/visited.ts'
import { useHasRole, useReader, useTimes } from '../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../shell/say.ts'
import { useScreen } from '../shell/screen.ts'
import { useShortcuts } from '../shell/shortcuts.ts'
import { TicketLines } from '../tickets/TicketLines.tsx'

type Doing =
  | { what: 'add_contact' | 'add_service' | 'change_account' }
  | { what: 'end_contact' | 'change_contact'; contact: Contact }
  | { what: 'end_service' | 'change_service'; service: Service }
  | { what: 'link'; name: string; link: string }

/** One client: who may write, what they have, what they wrote about. */
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
  const times = useTimes()
  const words = t.desk.admin.accounts
  const reads = useHasRole(...ticketReaders)
  const works = useHasRole(...ticketWorkers)
  const [, go] = useLocation()
  useShortcuts({ newForClient: works && (() => go(addresses.newForClient(account.id))) })
  const [doing, setDoing] = useState<Doing | null>(null)
  const { mayKeep } = account
  const adder = (what: 'add_contact' | 'add_service', label: string) =>
    mayKeep && (
      <Button size="small" icon={PlusIcon} onClick={() => setDoing({ what })}>
        {label}
      </Button>
    )
  const again = useOrder(accounts.inviteContactAgain, ({ link }, { contactId }) => {
    const name = account.contacts.find(({ id }) => id === contactId)?.name ?? ''
    sayDone(t.desk.people.card.invitedAgain({ name }))
    setDoing(link ? { what: 'link', name, link } : null)
  })
  useSaidRefusal(again.error)
  const act = (what: ContactAct, contact: Contact) =>
    what === 'invite_again'
      ? void again.give({ accountId: account.id, contactId: contact.id })
      : setDoing({ what, contact })
  const hint = useHints()
  const acts = (
    <>
      {works && (
        <AppButtonLink icon={PlusIcon} keys={hint('newForClient')} href={addresses.newForClient(account.id)}>
          {t.desk.forClient.open}
        </AppButtonLink>
      )}
      {mayKeep && <Button onClick={() => setDoing({ what: 'change_account' })}>{t.desk.people.accounts.change}</Button>}
    </>
  )
  const lead = [
    t.common.categories[account.category],
    t.common.tiers[account.tier],
    `${words.contract} ${account.contractNumber}`,
    `${words.since} ${times.day(account.openedAt)}`,
  ].join(' · ')
  return (
    <Page
      title={account.name}
      lead={lead}
      actions={acts}
      back={<AppLink href={addresses.accounts()}>← {words.toList}</AppLink>}
    >
      <Panel title={words.people} flat actions={adder('add_contact', words.addPerson)}>
        {account.contacts.length > 0 ? (
          <Contacts contacts={account.contacts} onAct={mayKeep ? act : undefined} />
        ) : (
          <p className="meta">{words.noPeople}</p>
        )}
      </Panel>
      <Panel title={words.services} flat actions={adder('add_service', words.addService)}>
        {account.services.length > 0 ? (
          <Services
            services={account.services}
            onChange={mayKeep ? (service) => setDoing({ what: 'change_service', service }) : undefined}
            onEnd={mayKeep ? (service) => setDoing({ what: 'end_service', service }) : undefined}
          />
        ) : (
          <p className="meta">{words.noServices}</p>
        )}
      </Panel>
      {reads && (
        <Panel title={words.tickets} flat>
          {account.tickets.length > 0 ? (
            <TicketLines caption={words.tickets} lines={account.tickets} />
          ) : (
            <p className="meta">{words.noTickets}</p>
          )}
        </Panel>
      )}
      <Windows account={account} doing={doing} onDo={setDoing} />
    </Page>
  )
}

type WindowsProps = { account: Account; doing: Doing | null; onDo: (doing: Doing | null) => void }

function Windows({ account, doing, onDo }: WindowsProps) {
  const words = useReader().t.desk.admin.accounts
  const close = () => onDo(null)
  const shared = { accountId: account.id, onClose: close }
  const added = (name: string, link: string | null) => {
    sayDone(words.personAdded({ name }))
    onDo(link ? { what: 'link', name, link } : null)
  }
  if (!doing) return null
  switch (doing.what) {
    case 'add_contact':
      return <AddContact {...shared} onAdded={added} />
    case 'add_service':
      return <AddService {...shared} />
    case 'change_account':
      return <ChangeAccount account={account} onClose={close} />
    case 'change_contact':
      return <ChangeContact {...shared} contact={doing.contact} />
    case 'change_service':
      return <ChangeService {...shared} service={doing.service} />
    case 'end_contact':
      return <EndContact {...shared} contact={doing.contact} />
    case 'end_service':
      return <EndService {...shared} service={doing.service} />
    case 'link':
      return <LinkToCarry name={doing.name} link={doing.link} onClose={close} />
  }
}
