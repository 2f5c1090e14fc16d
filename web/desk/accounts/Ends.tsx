import { accounts } from '#contract/index.ts'
import { Confirm } from '../shell/Confirm.tsx'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import type { Contact, Service } from './account.ts'

type Props = { accountId: string; onClose: () => void }

/** Somebody's right to act for the account ends now. */
export function EndContact({ accountId, contact, onClose }: Props & { contact: Contact }) {
  const words = useWords().desk.admin.accounts
  const { name } = contact
  const order = useOrder(accounts.endContact, () => {
    sayDone(words.personEnded({ name }))
    onClose()
  })
  return (
    <Confirm
      open
      onClose={onClose}
      title={words.endPersonTitle({ name })}
      act={words.endPerson}
      onAct={() => void order.give({ accountId, contactId: contact.id })}
      pending={order.pending}
      error={order.error}
    >
      {words.endPersonWords}
    </Confirm>
  )
}

export function EndService({ accountId, service, onClose }: Props & { service: Service }) {
  const words = useWords().desk.admin.accounts
  const { name } = service
  const order = useOrder(accounts.endService, () => {
    sayDone(words.serviceEnded({ name }))
    onClose()
  })
  return (
    <Confirm
      open
      onClose={onClose}
      title={words.endServiceTitle({ name })}
      act={words.endService}
      onAct={() => void order.give({ accountId, serviceId: service.id })}
      pending={order.pending}
      error={order.error}
    >
      {words.endServiceWords}
    </Confirm>
  )
}
