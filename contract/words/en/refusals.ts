import type { AnyRefusal, RefusalFacts } from '../../refusals.ts'
import { common } from './common.ts'
import { authorshipRefusals } from './refusals/authorship.ts'
import { forwardingRefusals } from './refusals/forwarding.ts'
import { incidentRefusals } from './refusals/incidents.ts'
import { incomingRefusals } from './refusals/incoming.ts'
import { listRefusals } from './refusals/lists.ts'
import { mailRefusals } from './refusals/mail.ts'
import { mailboxRefusals } from './refusals/mailboxes.ts'
import { mergingRefusals } from './refusals/merging.ts'
import { passwordRefusals } from './refusals/passwords.ts'
import { secretRefusals } from './refusals/secrets.ts'
import { topicRefusals } from './refusals/topics.ts'

/** In the unit one waits in: nobody counts 3414 seconds. */
const wait = (seconds: number) =>
  seconds < 100
    ? `${seconds}\u00a0s`
    : seconds < 5400
      ? `${Math.ceil(seconds / 60)}\u00a0min`
      : `${Math.ceil(seconds / 3600)}\u00a0h`

/** What happened, what is safe, what to do. */
export const refusals: Record<AnyRefusal, (facts: RefusalFacts) => string> = {
  malformed: () => 'Something in the form is not right; nothing was changed. Look at the marked fields.',
  sign_in_required: () =>
    'You are not signed in, or the session has ended. Sign in and try again: your text stays here.',
  not_allowed: () => 'Your role does not allow this. Nothing was changed. Ask an administrator for the right.',
  second_factor_needed: () =>
    'This needs a second factor. Set one up in your settings: it takes a minute. Nothing was changed.',
  step_up_needed: () => 'Confirm with a code first that it is you. Nothing was changed.',
  foreign_origin: () =>
    'This request came from another site and was stopped. Nothing was changed. Open the page here and try again.',
  key_reused: () =>
    'This form was already sent with other contents. Nothing was changed. Reload the page and send it again.',
  too_many_attempts: ({ seconds = 60 }) => `Too many attempts. Nothing is lost. Try again in ${wait(seconds)}.`,
  token_not_valid: () =>
    'This API token is unknown, has expired or was revoked. Nothing was changed. Ask an administrator for a new one.',
  scope_missing: () =>
    'This API token does not have the scope for this. Nothing was changed. Make one with the scope that the documentation names.',
  two_identities: () =>
    'The request came with a token and with the cookie of a session. Nothing was changed. Send one of the two.',
  too_many_requests: ({ seconds = 60 }) =>
    `This API token has used up its share of requests. Nothing was changed. Try again in ${wait(seconds)}.`,
  too_large: ({ bytes }) =>
    `That is more than fits${bytes ? ` (the limit is ${common.fileSize({ bytes })})` : ''}. Nothing was sent. Make it smaller or send it in parts.`,
  unsupported_type: () => 'The request was in a form the desk does not read. Nothing was changed. Send JSON in UTF-8.',
  page_not_found: () => 'This page does not exist or is not available to you.',
  method_not_allowed: () =>
    'This address does not take this method. Nothing was changed. The Allow header lists those it does.',
  headers_too_large: () =>
    'The headers of the request are too long to be read. Nothing was changed. Send fewer or shorter ones.',
  too_slow: () => 'The request did not arrive in time. Nothing was changed. Send it again.',
  unavailable: ({ seconds = 5 }) =>
    `The database is not answering right now. Nothing was lost. Try again in ${wait(seconds)}.`,
  no_room: () =>
    'The server has no room left on its disk. Nothing was stored; keep your text and try again later. Tell the administrator.',
  clock_wrong: () =>
    'The clock of this server is wrong, so nothing is written until it is set. Tell the administrator.',
  server_error: ({ reference = '' }) =>
    `The server could not do this. Nothing was changed. Try again; if it repeats, quote ${reference}.`,

  ticket_not_found: () => 'This ticket does not exist or is not available to you.',
  ticket_read_only: () => 'You may read this ticket but not write in it. Ask the account owner for access.',
  ticket_closed: () => 'This ticket is closed. Open a new one and mention its number.',
  ticket_not_resolved: () => 'The ticket is not marked as solved, so there is nothing to confirm or reopen.',
  ticket_ended_long_ago: () =>
    'This ticket ended more than 30 days ago. Write what happened: it becomes a new ticket that refers to this one.',
  ticket_link_not_found: () =>
    'This link from a letter has expired or is incomplete. Sign in to see the ticket, or open the newest letter about it.',
  level_too_quiet: () =>
    'Mentions of you and your own promises cannot be silenced. Nothing was changed. “Only in the list” is the quietest choice.',
  account_note_not_found: () => 'This note was taken down or is not for you to read. Nothing was changed.',
  account_note_changed: () =>
    'Somebody else has changed this note while you were writing. Nothing was changed; your text is here. Read theirs and save again.',
  two_keepers_needed: () =>
    'Two people who manage accounts have to agree, and there is only one. Nothing was changed. Ask an administrator to add a second.',
  text_blank_unknown: ({ blank = '' }) =>
    `This text has no blank {${blank}}. Nothing was changed. Use the ones listed beside it.`,
  text_blank_missing: ({ blank = '' }) =>
    `The text needs {${blank}}: without it the reader would miss it. Nothing was changed.`,
  text_changed: () =>
    'Somebody else has changed this text while you were writing. Nothing was changed; yours is here. Read theirs and save again.',
  look_changed: () =>
    'Somebody else has changed the appearance meanwhile. Nothing was changed. Look at theirs and save again.',
  accent_too_faint: () =>
    'This colour cannot be read everywhere it is used. Nothing was changed. Use the nearest one that can.',
  logo_not_a_picture: () => 'This file is not a picture we can show. Nothing was changed. Choose a PNG, JPEG or WebP.',
  text_missing: () => 'There is nothing to send yet. Write a line first.',
  next_contact_missing: () => 'This ticket stays open. Say when the client will hear from you next.',
  next_contact_past: () => 'The time of the next contact has already passed. Choose a later one.',
  next_contact_too_far: () => 'The next contact may be at most a year away. Choose an earlier time.',
  client_wrote_meanwhile: () => 'The client added a message while you were writing. Read it first; your text is kept.',
  colleague_replied_meanwhile: () =>
    'A colleague replied to the client while you were writing. Read it first; your text is kept.',
  recipients_changed: () =>
    'The recipients have changed since you looked. Nothing was sent; check them and send again.',
  draft_not_found: () => 'This draft does not exist. What is on your screen is still here.',
  send_not_found: () => 'There is nothing of this to take back.',
  already_sent: () => 'It has already gone out and is in the conversation.',
  sign_in_again: () => 'Sign in again: a reply goes out only while you are signed in. Your text is kept.',
  file_not_found: () => 'One of the files is no longer here. Your text is safe. Attach the file again.',
  too_many_replies: ({ seconds = 60 }) =>
    `Many messages in a short time. Your text is safe. Try again in ${wait(seconds)}.`,
  too_many_tickets: ({ seconds = 60 }) =>
    `Many tickets in a short time. Your text is safe. Try again in ${wait(seconds)}, or add to a ticket you have.`,
  account_not_found: () => 'This account does not exist or is not available to you.',
  account_missing: () => 'You act for several accounts. Choose the one this is about.',
  service_not_found: () => 'This service does not exist on the account. Choose another one.',
  topic_not_found: () => 'This topic is no longer offered. Choose another one.',
  agent_not_found: () => 'There is no such colleague, or they no longer work here. Choose somebody else.',
  agent_sees_not: () =>
    'This colleague may not see tickets of that line. Add them to the line first, or choose somebody else.',
  assignee_changed: () => 'Somebody else has just been given this ticket. Look again before you change it.',
  line_not_found: () => 'This line does not exist or is not available to you.',
  already_complained: () =>
    'We already know: a lead is reading it and will answer by the time on the ticket page. You can add more in a message.',
  too_many_informants: () => 'Ten colleagues are already kept informed. Remove one before adding another.',
  already_there: () => 'The ticket is already there. Nothing was changed.',

  sign_in_failed: () => 'Could not sign in. Check the address and the password.',
  link_not_found: () => 'This link is no longer valid. Ask for a new one.',
  password_too_common: () => 'This password is too easy to guess. Use several words that do not belong together.',
  code_wrong: () => 'This code is not right, or it was used before. Wait for the next one and try again.',
  code_burnt: () => 'Too many wrong codes. Sign in again, starting with the password.',
  factor_missing: () => 'You have no second factor yet. Set it up in your settings first.',
  factor_not_begun: () => 'Nothing is being set up in this session. Begin again.',
  session_not_found: () => 'This session has already ended.',
  already_set_up: () => 'This desk is already set up. Sign in instead.',

  email_taken: () => 'Somebody on the staff already has this address.',
  last_administrator: () => 'This is the last administrator. Make somebody else an administrator first.',
  name_taken: () => 'There is already one with this name. Choose another name.',

  came_in_already: () => 'This person has already signed in and needs no invitation.',
  works_here: () => 'This colleague works here already.',
  own_factor: () => 'Not for yourself. Another administrator can ask for it.',
  two_administrators_needed: () =>
    'Two administrators beside this colleague are needed, and there are not so many. On the server: otklik reset-second-factor <e-mail>.',
  reset_not_asked: () => 'Nobody has asked for this in the last day. Ask first; then somebody else agrees.',
  another_must_agree: () => 'You have asked for it yourself. Somebody else has to agree.',
  role_not_yours: () => 'Your role does not keep this person or this role. Ask the owner of the account.',

  contract_taken: () => 'There is already an account with this contract number.',
  contact_exists: () => 'This person already acts for the account. If the role changes, end the old access first.',
  contact_not_found: () => 'This person does not act for the account.',
  date_past: () => 'The date has already passed. Choose a later one or leave it open.',
  last_owner: () => 'This is the last owner of the account. Add another owner first.',
  service_exists: () => 'The account already has a service with this name.',

  calendar_not_found: () => 'This calendar is no longer there. Choose another one.',
  calendar_in_use: () => 'Terms are counted on this calendar. Give them another one first.',
  last_topic: () => 'One topic has to stay: it is for those who choose none.',
  topics_changed: () => 'Somebody has just added or changed a topic. Look again, then reorder them.',
  scope_not_found: () => 'There is no such scope. Take those that the documentation of the API names.',
  ...topicRefusals,
  ...secretRefusals,
  ...mailRefusals,
  ...mailboxRefusals,
  ...passwordRefusals,
  token_not_found: () => 'There is no such token.',
  webhook_not_found: () => 'There is no such webhook.',
  webhook_paused: () => 'This webhook is paused. Resume it first.',
  webhook_active: () => 'This webhook is not paused.',
  address_not_allowed: () =>
    'The desk may not send there: only to http and https addresses of the open internet, on their usual ports. For a receiver in your own network add it to EGRESS_ALLOW.',
  delivery_not_found: () => 'There is no such delivery.',
  delivery_not_failed: () => 'This delivery has not failed: there is nothing to try again.',

  token_revoked: () => 'This token was revoked already.',

  answer_not_found: () => 'There is no such ready text.',
  answer_changed: () =>
    'A colleague has changed this text meanwhile. Yours is still here: look at theirs and save again.',
  shared_answer_not_yours: () =>
    'Texts for everybody are kept by leads and administrators. Nothing was changed; save it as your own.',
  own_answer_not_yours: () => 'A text of one’s own is for those who answer clients. Nothing was changed.',
  answer_incomplete: () =>
    'Each language needs both a title and a text, and one language at least; a hand-over needs its reason. Nothing was changed.',
  blank_open: () => 'A blank in double braces is not filled yet. Nothing was sent: fill it or take it out.',
  answer_untouched: () =>
    'This ready text is a starting point and may not be sent as it is. Nothing was sent: add what is about this client.',

  letter_not_found: () => 'There is no such letter.',
  sample_not_found: () => 'There is no sample here, or it was removed.',
  letter_not_failed: () => 'This letter has not failed: there is nothing to try again.',

  mail_set_by_environment: () =>
    'The mail server is set by SMTP_URL where Otklik is started, and that comes first. Change it there.',
  mail_password_missing: () =>
    'Enter the password again: the stored one is only for the server and the user it was entered for.',
  mail_not_set: () => 'No mail server is set. Enter one first.',
  ...forwardingRefusals,
  ...mergingRefusals,
  ...authorshipRefusals,
  ...incidentRefusals,
  ...incomingRefusals,
  ...listRefusals,
}
