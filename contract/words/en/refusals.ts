import type { AnyRefusal, RefusalFacts } from '../../refusals.ts'
import { common } from './common.ts'

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
  foreign_origin: () =>
    'This request came from another site and was stopped. Nothing was changed. Open the page here and try again.',
  key_reused: () =>
    'This form was already sent with other contents. Nothing was changed. Reload the page and send it again.',
  too_many_attempts: ({ seconds = 60 }) => `Too many attempts. Nothing is lost. Try again in ${wait(seconds)}.`,
  too_large: ({ bytes }) =>
    `That is more than fits${bytes ? ` (the limit is ${common.fileSize({ bytes })})` : ''}. Nothing was sent. Make it smaller or send it in parts.`,
  unsupported_type: () => 'The request was in a form the desk does not read. Nothing was changed. Send JSON in UTF-8.',
  page_not_found: () => 'This page does not exist or is not available to you.',
  unavailable: ({ seconds = 5 }) =>
    `The database is not answering right now. Nothing was lost. Try again in ${wait(seconds)}.`,
  clock_wrong: () =>
    'The clock of this server is wrong, so nothing is written until it is set. Tell the administrator.',
  server_error: ({ reference = '' }) =>
    `The server could not do this. Nothing was changed. Try again; if it repeats, quote ${reference}.`,

  ticket_not_found: () => 'This ticket does not exist or is not available to you.',
  ticket_read_only: () => 'You may read this ticket, not write to it. Ask the owner of the account for the right.',
  ticket_closed: () => 'This ticket is closed. Open a new one and mention its number.',
  ticket_not_resolved: () => 'There is nothing to confirm: the ticket is not marked as solved.',
  next_contact_missing: () => 'This ticket stays open. Say when the client will hear from you next.',
  next_contact_past: () => 'The time of the next contact has already passed. Choose a later one.',
  next_contact_too_far: () => 'The next contact may be at most a year away. Choose an earlier time.',
  client_wrote_meanwhile: () => 'The client added a message while you were writing. Read it first; your text is kept.',
  file_not_found: () => 'One of the files is no longer here. Your text is safe. Attach the file again.',
  too_many_replies: ({ seconds = 60 }) =>
    `Many messages in a short time. Your text is safe. Try again in ${wait(seconds)}.`,
  too_many_tickets: ({ seconds = 60 }) =>
    `Many tickets in a short time. Your text is safe. Try again in ${wait(seconds)}, or add to a ticket you have.`,
  account_not_found: () => 'This account does not exist or is not available to you.',
  account_missing: () => 'You act for several accounts. Say which of them this is about.',
  service_not_found: () => 'This service does not exist on the account. Choose another one.',
  topic_not_found: () => 'This topic is no longer offered. Choose another one.',
  agent_not_found: () => 'There is no such colleague, or they no longer work here. Choose somebody else.',
  agent_sees_not: () =>
    'This colleague may not see tickets of that line. Add them to the line first, or choose somebody else.',
  assignee_changed: () => 'Somebody else has just been given this ticket. Look again before you change it.',
  line_not_found: () => 'This line does not exist or is not available to you.',
  already_there: () => 'The ticket is there already. Nothing was changed.',

  sign_in_failed: () => 'Could not sign in. Check the address and the password.',
  link_not_found: () => 'This link is not valid any more. Ask for a new one.',
  password_too_common: () => 'This password is too easy to guess. Take several words that do not belong together.',
  already_set_up: () => 'This desk is already set up. Sign in instead.',

  email_taken: () => 'Somebody on the staff already has this address.',
  last_administrator: () => 'This is the last administrator. Make somebody else an administrator first.',
  name_taken: () => 'There is already one with this name. Choose another name.',

  contract_taken: () => 'There is already an account with this contract number.',
  contact_exists: () => 'This person already acts for the account. End the old right first if the role changes.',
  contact_not_found: () => 'This person does not act for the account.',
  date_past: () => 'The date has already passed. Choose a later one or leave it open.',
  last_owner: () => 'This is the last owner of the account. Add another owner first.',
  service_exists: () => 'The account already has a service with this name.',

  letter_not_found: () => 'There is no such letter.',
  letter_not_failed: () => 'This letter has not failed: there is nothing to try again.',

  mail_set_by_environment: () =>
    'The mail server is set by SMTP_URL where Otklik is started, and that goes first. Change it there.',
  mail_password_missing: () =>
    'Enter the password again: the stored one is only for the server and the user it was entered for.',
  mail_not_set: () => 'No mail server is set. Enter one first.',
}
