export { mayRead, mayWriteIn } from './access.ts'
export { answersOfTickets } from './answers/store.ts'
export { takeAnswers } from './answers/take.ts'
export { harmless } from './authorship/harmless.ts'
export { objectionToAnswer } from './authorship/rules.ts'
export { watchUnconfirmed } from './authorship/timers.ts'
export { blankValues } from './blanks/fill.ts'
export { blankFacts } from './blanks/store.ts'
export { closeSample } from './closing.ts'
export { assignTicket } from './commands/assign-ticket.ts'
export { changePriority } from './commands/change-priority.ts'
export { changeTags } from './commands/change-tags.ts'
export { forwardTicket } from './commands/forward-ticket.ts'
export { handOver } from './commands/hand-over.ts'
export { lookAsClient } from './commands/look-as-client.ts'
export { markSeen } from './commands/mark-seen.ts'
export { openTicket } from './commands/open-ticket.ts'
export { postReply } from './commands/post-reply.ts'
export { resolveTicket } from './commands/resolve-ticket.ts'
export { setAside } from './commands/set-aside.ts'
export { takeUp } from './commands/take-up.ts'
export { writeNote } from './commands/write-note.ts'
export { complaintGoesTo, complaintOf, promiseAnswerToComplaint } from './complaints/store.ts'
export { handlesForOutsider, type Outsider, outsiderAt, outsiderWith } from './forwarding/outside-store.ts'
export { filesByIds } from './forwarding/store.ts'
export { type OutsideAnswer, takeOutsideAnswer } from './forwarding/take-answer.ts'
export { type ImportedEntry, type ImportedTicket, importedRef, importTicket } from './import-ticket.ts'
export { informantsOf } from './informants/store.ts'
export { linkEnds, signLink } from './link.ts'
export { holderOfLink } from './link-holder.ts'
export { standsIn } from './lists-store.ts'
export { readMarkup } from './markup/read.ts'
export { mayBeToldOf } from './merging/may-be-told-of.ts'
export { objectionToMerging, objectionToTakingApart, wordGoesAlong } from './merging/rules.ts'
export { addEntry, holdPromise, setNextContact } from './next-contact.ts'
export { beginTicket } from './opening.ts'
export { ticketReactions } from './reactions.ts'
export { recipientsOf } from './recipients-store.ts'
export { ticketRoutes } from './routes.ts'
export {
  type Asking,
  endedLongAgo,
  isOpen,
  mayBeInformed,
  mayKeepView,
  maySee,
  mayWrite,
  priorityOf,
  stepOf,
  type Whose,
  whatAClientsWordDoes,
} from './rules.ts'
export { foundOnDesk } from './search/all-found-store.ts'
export { type Found, foundTickets } from './search/found-store.ts'
export { type Known, knownIn } from './search/names-store.ts'
export { type Question, questionIn } from './search/question.ts'
export { hideSecrets } from './secrets/hide.ts'
export { keepHidden } from './secrets/keep-hidden.ts'
export { objectionToReading } from './secrets/rules.ts'
export { hideOf, scanHistory } from './secrets/scan.ts'
export { wordsOfSecret } from './secrets/seal.ts'
export { endSecrets } from './secrets/timers.ts'
export {
  defaultTopic,
  knownTopic,
  lettersTopic,
  linkKey,
  readTicket as ticketById,
  ticketByNumber,
  ticketOf,
} from './store.ts'
export { closeSolved, tidyClientDrafts } from './timers.ts'
export { objectionToTopic } from './topics.ts'
export { conditionsOf, viewFor, viewsOf } from './views/store.ts'
export { type Asked, isMyTurn, onLine, openSet, readyAsked, seenBy, soon, whichOf } from './which-store.ts'
export { beginIndexing, indexEarlierWords } from './words/catch-up.ts'
export { forClients, ofAccount } from './words/marks.ts'
export { asWords } from './words/searchable.ts'
export { ticketWordsAt } from './words-at-rest.ts'
