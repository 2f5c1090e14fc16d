export { mayRead } from './access.ts'
export { answersOfTickets } from './answers/store.ts'
export { closeSample } from './closing.ts'
export { lookAsClient } from './commands/look-as-client.ts'
export { markSeen } from './commands/mark-seen.ts'
export { openTicket } from './commands/open-ticket.ts'
export { complaintOf, promiseAnswerToComplaint } from './complaints/store.ts'
export { type ImportedEntry, type ImportedTicket, importedRef, importTicket } from './import-ticket.ts'
export { informantsOf } from './informants/store.ts'
export { linkEnds, signLink } from './link.ts'
export { holderOfLink } from './link-holder.ts'
export { addEntry, holdPromise, setNextContact } from './next-contact.ts'
export { beginTicket } from './opening.ts'
export { ticketReactions } from './reactions.ts'
export { ticketRoutes } from './routes.ts'
export {
  type Asking,
  isOpen,
  mayBeInformed,
  maySee,
  mayWrite,
  priorityOf,
  stepOf,
  whatAClientsWordDoes,
} from './rules.ts'
export { defaultTopic, knownTopic, linkKey, ticketOf } from './store.ts'
export { closeSolved, tidyDrafts } from './timers.ts'
export { objectionToTopic } from './topics.ts'
export { beginIndexing, indexEarlierWords } from './words/catch-up.ts'
export { forClients, ofAccount, stretchesBelow, writtenBy } from './words/marks.ts'
export { asWords } from './words/searchable.ts'
