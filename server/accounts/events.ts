import { event } from '#platform/events.ts'

export const accountOpened = event('account', 'account.opened', { begins: true })<
  { category: string },
  { name: string; contractNumber: string }
>()
export const contactAdded = event('account', 'account.contact_added')<
  { contactId: string; role: string; mayCall: boolean; until: string | null },
  { name: string; email: string }
>()
export const contactEnded = event('account', 'account.contact_ended')<{ contactId: string }>()
export const serviceAdded = event('account', 'account.service_added')<
  { serviceId: string; kind: string },
  { name: string }
>()
export const serviceEnded = event('account', 'account.service_ended')<{ serviceId: string }>()
