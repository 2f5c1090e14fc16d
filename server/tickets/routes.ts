import { addresses, at, forms } from '#contract/pages.ts'
import { serve } from '#platform/http/api.ts'
import type { Edge } from '#platform/http/edge.ts'
import { form, type Portal, type Values } from '#platform/http/pages.ts'
import { authorshipForms } from './authorship/forms.ts'
import { addTopic } from './commands/add-topic.ts'
import { answerAuthorship } from './commands/answer-authorship.ts'
import { answerByLink } from './commands/answer-by-link.ts'
import { askForLink } from './commands/ask-for-link.ts'
import { assignTicket } from './commands/assign-ticket.ts'
import { changePriority } from './commands/change-priority.ts'
import { changeTags } from './commands/change-tags.ts'
import { changeTopic } from './commands/change-topic.ts'
import { changeView } from './commands/change-view.ts'
import { complain } from './commands/complain.ts'
import { confirmAuthorship } from './commands/confirm-authorship.ts'
import { confirmSolution } from './commands/confirm-solution.ts'
import { denyAuthorship } from './commands/deny-authorship.ts'
import { dropDraft } from './commands/drop-draft.ts'
import { endSecret } from './commands/end-secret.ts'
import { forwardTicket } from './commands/forward-ticket.ts'
import { giveSecret } from './commands/give-secret.ts'
import { handOver } from './commands/hand-over.ts'
import { keepDraft } from './commands/keep-draft.ts'
import { lookAsClient } from './commands/look-as-client.ts'
import { markSeen } from './commands/mark-seen.ts'
import { markUnread } from './commands/mark-unread.ts'
import { mergeTag } from './commands/merge-tag.ts'
import { mergeTicket } from './commands/merge-ticket.ts'
import { moveNextContact } from './commands/move-next-contact.ts'
import { openForClient } from './commands/open-for-client.ts'
import { openTicket } from './commands/open-ticket.ts'
import { orderTopics } from './commands/order-topics.ts'
import { postReply } from './commands/post-reply.ts'
import { previewReply } from './commands/preview-reply.ts'
import { readSecret } from './commands/read-secret.ts'
import { removeView } from './commands/remove-view.ts'
import { renameTag } from './commands/rename-tag.ts'
import { reopenTicket } from './commands/reopen-ticket.ts'
import { resolveTicket } from './commands/resolve-ticket.ts'
import { retireTag } from './commands/retire-tag.ts'
import { saveView } from './commands/save-view.ts'
import { setAside } from './commands/set-aside.ts'
import { showHidden } from './commands/show-hidden.ts'
import { stopTelling } from './commands/stop-telling.ts'
import { takeApart } from './commands/take-apart.ts'
import { takeUp } from './commands/take-up.ts'
import { tellColleague } from './commands/tell-colleague.ts'
import { writeNote } from './commands/write-note.ts'
import { fileRoutes } from './files/routes.ts'

export function ticketRoutes(edge: Edge, portal: Portal) {
  fileRoutes(edge)
  for (const command of [
    openTicket,
    openForClient,
    postReply,
    previewReply,
    writeNote,
    assignTicket,
    handOver,
    forwardTicket,
    mergeTicket,
    takeApart,
    setAside,
    takeUp,
    changePriority,
    moveNextContact,
    resolveTicket,
    confirmSolution,
    reopenTicket,
    answerByLink,
    askForLink,
    confirmAuthorship,
    denyAuthorship,
    answerAuthorship,
    complain,
    tellColleague,
    stopTelling,
    keepDraft,
    dropDraft,
    addTopic,
    changeTopic,
    orderTopics,
    markSeen,
    lookAsClient,
    markUnread,
    changeTags,
    renameTag,
    mergeTag,
    retireTag,
    saveView,
    changeView,
    removeView,
    giveSecret,
    readSecret,
    endSecret,
    showHidden,
  ])
    serve(edge, command)

  form(portal, {
    form: 'openTicket',
    action: forms.openTicket,
    command: openTicket,
    takesFiles: true,
    on: addresses.newTicket,
    to: ({ number }: { number: number }) => at(addresses.sent, { number }),
  })
  form(portal, {
    form: 'postReply',
    action: forms.postReply,
    command: postReply,
    takesFiles: true,
    on: addresses.ticket,
    // Long after the end the words stand in a new ticket: the browser goes there and reads its number.
    to: ({ number, seq }: { number: number; seq: number }, { number: before }: Values) =>
      // A ticket that was merged takes its reader to the one that goes on, where the words stand.
      number === Number(before) || seq > 1
        ? `${at(addresses.ticket, { number })}?done=replied#end`
        : at(addresses.sent, { number }),
  })
  form(portal, {
    form: 'confirmSolution',
    action: forms.confirmSolution,
    command: confirmSolution,
    on: addresses.ticket,
    to: (_: unknown, { number }: Values) => `${at(addresses.ticket, { number: number! })}?done=confirmed`,
  })
  form(portal, {
    form: 'reopenTicket',
    action: forms.reopenTicket,
    command: reopenTicket,
    on: addresses.ticket,
    to: (_: unknown, { number }: Values) => `${at(addresses.ticket, { number: number! })}?done=reopened#reply`,
  })
  form(portal, {
    form: 'answerByLink',
    action: forms.answerByLink,
    command: answerByLink,
    on: addresses.ticketLink,
    to: (_: unknown, { number, k, answer }: Values) =>
      `${at(addresses.ticketLink, { number: number! })}?${new URLSearchParams({ k: k!, done: doneBy[answer!] ?? '' })}`,
  })
  authorshipForms(portal)
  form(portal, {
    form: 'askForLink',
    action: forms.askForLink,
    command: askForLink,
    on: addresses.endedLink,
    to: (_: unknown, { number }: Values) => `${at(addresses.endedLink, { number: number! })}?done=asked`,
  })
  const back =
    (done: string, place = '') =>
    (_: unknown, { number }: Values) =>
      `${at(addresses.ticket, { number: number! })}?done=${done}${place}`
  form(portal, {
    form: 'complain',
    action: forms.complain,
    command: complain,
    on: addresses.ticket,
    to: back('complained', '#complaint'),
  })
  for (const [name, command, done, place] of [
    ['giveSecret', giveSecret, 'given', '#secrets'],
    ['readSecret', readSecret, 'opened', '#waits'],
    ['endSecret', endSecret, 'destroyed', '#secrets'],
    ['showHidden', showHidden, 'shown', '#secrets'],
  ] as const)
    form(portal, { form: name, action: forms[name], command, on: addresses.ticket, to: back(done, place) })
  form(portal, {
    form: 'tellColleague',
    action: forms.tellColleague,
    command: tellColleague,
    on: addresses.ticket,
    to: back('informed', '#informants'),
  })
  form(portal, {
    form: 'stopTelling',
    action: forms.stopTelling,
    command: stopTelling,
    on: addresses.ticket,
    to: back('informed', '#informants'),
  })
}

/** Words after a redirect are short and of letters alone. */
const doneBy: Record<string, string> = { works: 'confirmed', still_broken: 'reopened', addition: 'replied' }
