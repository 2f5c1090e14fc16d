import type { HeardBy } from '#contract/tickets.ts'
import type { Uploaded } from '../../../wire/upload.ts'
import { noChoice, type PromiseChoice } from '../writing/promise.ts'
import type { Drafted } from '../writing/useSending.ts'

/** A ticket for a client as far as it has come; null is what the page proposes. */
export type ForClientDraft = Drafted & {
  accountId: string | null
  contactId: string | null
  serviceId: string | null
  topicId: string | null
  lineId: string | null
  keptBy: 'writer' | 'line' | null
  heardBy: HeardBy
  subject: string
  text: string
  next: PromiseChoice
  files: Uploaded[]
}

export const freshForClient: ForClientDraft = {
  accountId: null,
  contactId: null,
  serviceId: null,
  topicId: null,
  lineId: null,
  keptBy: null,
  heardBy: 'phone',
  subject: '',
  text: '',
  next: noChoice,
  files: [],
  intent: null,
}

/** Another client has other people and services; what was written stays. */
export const toAccount = (accountId: string | null, contactId: string | null = null): Partial<ForClientDraft> => ({
  accountId,
  contactId,
  serviceId: null,
})
