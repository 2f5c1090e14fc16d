import { LinkToCarry } from '../shell/LinkToCarry.tsx'
import { useReader } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import { AddContact } from './AddContact.tsx'
import { AddService } from './AddService.tsx'
import type { Account, Contact, Service } from './account.ts'
import { ChangeAccount } from './ChangeAccount.tsx'
import { ChangeContact } from './ChangeContact.tsx'
import { ChangeService } from './ChangeService.tsx'
import { EndContact, EndService } from './Ends.tsx'

export type AccountDoing =
  | { what: 'add_contact' | 'add_service' | 'change_account' }
  | { what: 'end_contact' | 'change_contact'; contact: Contact }
  | { what: 'end_service' | 'change_service'; service: Service }
  | { what: 'link'; name: string; link: string }

type Props = { account: Account; doing: AccountDoing | null; onDo: (doing: AccountDoing | null) => void }

/** The one window that is open over the card. */
export function AccountWindows({ account, doing, onDo }: Props) {
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
