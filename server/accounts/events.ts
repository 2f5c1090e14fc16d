import { event } from '#platform/events.ts'

type Terms = { category: string; tier: string; language: string | null; zone: string | null }

export const accountOpened = event('account', 'account.opened', { begins: true })<
  Terms,
  { name: string; contractNumber: string }
>()
export const accountChanged = event('account', 'account.changed')<Terms, { name: string }>()
export const contactAdded = event('account', 'account.contact_added')<
  { contactId: string; role: string; mayCall: boolean; until: string | null },
  { name: string; email: string }
>()
export const contactChanged = event('account', 'account.contact_changed')<{
  contactId: string
  role: string
  mayCall: boolean
  until: string | null
}>()
export const contactEnded = event('account', 'account.contact_ended')<{ contactId: string }>()
export const serviceAdded = event('account', 'account.service_added')<
  { serviceId: string; kind: string },
  { name: string }
>()
export const serviceChanged = event('account', 'account.service_changed')<
  { serviceId: string; kind: string },
  { name: string }
>()
export const serviceEnded = event('account', 'account.service_ended')<{ serviceId: string }>()

export const accountNoteWritten = event('account', 'account.note_written')<
  { noteId: string; pinned: boolean; lineId: string | null },
  { text: string }
>()
export const accountNoteChanged = event('account', 'account.note_changed')<
  { noteId: string; version: number; pinned: boolean },
  { text: string }
>()
export const accountNoteRemoved = event('account', 'account.note_removed')<{ noteId: string }>()
export const contactFactorResetAsked = event('person', 'contact.factor_reset_asked')<
  Record<string, never>,
  { reason: string }
>()
