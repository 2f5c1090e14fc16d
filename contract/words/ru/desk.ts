import type { Words } from '../words.ts'
import { admin } from './desk/admin.ts'
import { administration } from './desk/administration.ts'
import { answers } from './desk/answers.ts'
import { answersTo } from './desk/answers-to.ts'
import { api } from './desk/api.ts'
import { authorship } from './desk/authorship.ts'
import { bulk } from './desk/bulk.ts'
import { cards } from './desk/cards.ts'
import { drafts } from './desk/drafts.ts'
import { files } from './desk/files.ts'
import { firstRun } from './desk/first-run.ts'
import { forClient } from './desk/for-client.ts'
import { forwarding } from './desk/forwarding.ts'
import { frame } from './desk/frame.ts'
import { heldMail } from './desk/held-mail.ts'
import { incidents } from './desk/incidents.ts'
import { incoming } from './desk/incoming.ts'
import { keeping } from './desk/keeping.ts'
import { keys } from './desk/keys.ts'
import { list } from './desk/list.ts'
import { listener } from './desk/listener.ts'
import { mailShown } from './desk/mail-shown.ts'
import { mailSigning } from './desk/mail-signing.ts'
import { mailTrust } from './desk/mail-trust.ts'
import { mailboxes } from './desk/mailboxes.ts'
import { me } from './desk/me.ts'
import { merging } from './desk/merging.ts'
import { notices } from './desk/notices.ts'
import { orders } from './desk/orders.ts'
import { overtaken } from './desk/overtaken.ts'
import { people } from './desk/people.ts'
import { running } from './desk/running.ts'
import { search } from './desk/search.ts'
import { storms } from './desk/storms.ts'
import { tags } from './desk/tags.ts'
import { thread } from './desk/thread.ts'
import { ticket } from './desk/ticket.ts'
import { topics } from './desk/topics.ts'
import { views } from './desk/views.ts'
import { waysIn } from './desk/ways-in.ts'
import { writing } from './desk/writing.ts'

export const desk: Words['desk'] = {
  frame,
  list,
  search,
  thread,
  ticket,
  orders,
  overtaken,
  admin,
  people,
  keeping,
  api,
  running,
  files,
  firstRun,
  incidents,
  topics,
  notices,
  drafts,
  writing,
  answers,
  tags,
  views,
  waysIn,
  bulk,
  forwarding,
  merging,
  incoming,
  storms,
  keys,
  forClient,
  cards,
  administration,
  mailSigning,
  listener,
  heldMail,
  answersTo,
  mailTrust,
  mailboxes,
  authorship,
  mailShown,
  me,
}
