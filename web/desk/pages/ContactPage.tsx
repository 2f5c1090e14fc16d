import { accounts } from '#contract/index.ts'
import { addresses } from '../../wire/addresses.ts'
import type { ContactOfCard } from '../accounts/account.ts'
import { ContactFactor } from '../accounts/contact/ContactFactor.tsx'
import { ContactFacts } from '../accounts/contact/ContactFacts.tsx'
import { ContactRights } from '../accounts/contact/ContactRights.tsx'
import { LettersTo } from '../mail/LettersTo.tsx'
import { MailArrives } from '../mail/MailArrives.tsx'
import { AppLink } from '../shell/AppLink.tsx'
import { Shown } from '../shell/Fault.tsx'
import { Page } from '../shell/Page.tsx'
import { useReader } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'
import { ContactSessions } from '../staff/ContactSessions.tsx'
import { TicketsOf } from '../tickets/TicketsOf.tsx'

/** Somebody who acts for clients: for whom, how they come in, what reached them, what they asked. */
export default function ContactPage({ contactId }: { contactId: string }) {
  const { t } = useReader()
  const asked = useScreen(accounts.contactCard, { contactId })
  return (
    <Shown of={asked} missing={t.refusals.contact_not_found({})}>
      {(contact) => <Card contact={contact} />}
    </Shown>
  )
}

function Card({ contact }: { contact: ContactOfCard }) {
  const { t } = useReader()
  const [first] = contact.rights
  const back = first ? (
    <AppLink href={addresses.account(first.accountId)}>← {first.accountName}</AppLink>
  ) : (
    <AppLink href={addresses.accounts()}>← {t.desk.admin.accounts.toList}</AppLink>
  )
  return (
    <Page title={contact.name} lead={t.desk.cards.contact.title} back={back}>
      <MailArrives contact={contact} />
      <ContactFacts contact={contact} />
      <ContactRights rights={contact.rights} />
      <ContactFactor contact={contact} />
      <ContactSessions contact={contact} />
      <TicketsOf of="contact" id={contact.id} readable={contact.may.readTickets} />
      <LettersTo letters={contact.letters} may={contact.may} />
    </Page>
  )
}
