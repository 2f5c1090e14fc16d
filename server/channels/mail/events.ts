import type { IncomingReason, LetterKind } from '#contract/mail.ts'
import { event } from '#platform/events.ts'

/** In the system's stream: an administrator had a letter tried once more. */
export const letterRetried = event('system', 'letter.retried')<{ letterId: string; kind: string }>()
/**
 * In the ticket's stream: a letter that told its contact of entry `of` did not arrive and will not. Nothing else changes:
 * what was promised stays.
 */
export const letterReturned = event('ticket', 'letter.returned')<
  { letterId: string; letter: LetterKind; contactId: string; of: number; final: 'returned' | 'failed' },
  { address: string; reason: string }
>()
/** In the system's stream: where mail goes out from now on. Neither password nor user are told. */
export const outgoingSet = event('system', 'mail.outgoing_set')<{
  host: string
  port: number
  security: string
  signsIn: boolean
}>()
/** In the system's stream: answers to letters come to other addresses from now on. */
export const answersToSet = event('system', 'mail.answers_to_set')<{ way: string; domain: string | null }>()
export const outgoingStopped = event('system', 'mail.outgoing_stopped')<Record<string, never>>()
/** In the system's stream: a sentence is said in other words from now on, or as delivered again. */
export const textSet = event('system', 'text.set')<
  { key: string; language: string; version: number; usual: boolean },
  { text: string }
>()
/** In the system's stream: a key was made that letters will be signed with, signs from now on, or none does. */
export const signingKeyMade = event('system', 'mail.signing_key_made')<{ domain: string; selector: string }>()
export const signingBegan = event('system', 'mail.signing_began')<{ domain: string; selector: string }>()
export const signingStopped = event('system', 'mail.signing_stopped')<Record<string, never>>()
/** Of the letters one may do without, those that somebody does without from now on. */
export const lettersChosen = event('person', 'person.letters_chosen')<{ declined: readonly string[] }>()
export const outgoingTried = event('system', 'mail.outgoing_tried')<{ host: string; delivered: boolean }>()
/** In the system's stream: an agent had an incoming mail read once more. */
export const incomingRead = event('system', 'mail.read_again')<{ mailId: string }>()
/** Why a mail waits for its own sender's choice. */
export type WhyTurned = 'several_accounts' | 'needs_signing_in'
/** In the system's stream: its sender is asked to sign in and say what only they may. */
export const mailTurned = event('system', 'mail.turned_to_sender')<{
  mailId: string
  contactId: string
  why: WhyTurned
}>()
/** In the system's stream: whose address it bears says that they did not write it. */
export const mailDisowned = event('system', 'mail.disowned')<{ mailId: string; contactId: string }>()
/** In the system's stream: its sender opened it themself. */
export const mailOpened = event('system', 'mail.opened_by_sender')<{
  mailId: string
  contactId: string
  ticketId: string
}>()
/** In the system's stream: an agent said that it is nothing for the desk. */
export const incomingDismissed = event('system', 'mail.dismissed')<{ mailId: string; reason: string }>()
/** In the contact's stream: somebody of the staff said that letters arrive there again. */
export const mailSaidToArrive = event('person', 'person.mail_arrives')<Record<string, never>>()
/** In the system's stream: a mail waits beside that ticket; in the ticket nothing has happened. */
export const mailHeldBeside = event('system', 'mail.held_beside')<{
  mailId: string
  ticketId: string
  reason: IncomingReason
}>()
/** In the system's stream: mails of one kind are held from now on; somebody had them read after all, or dismissed them. */
export const stormBegan = event('system', 'mail.storm_began')<{
  stormId: string
  of: 'sender' | 'subject'
  ticketId: string | null
  /** Who is asked to look. */
  told: readonly string[]
}>()
export const stormPutIn = event('system', 'mail.storm_put_in')<{ stormId: string; mails: number }>()
export const stormDismissed = event('system', 'mail.storm_dismissed')<{
  stormId: string
  mails: number
  reason: string
}>()
/** In the system's stream: an agent made a mail that waited a ticket, or a part of one. */
export const incomingReleased = event('system', 'mail.released')<{
  mailId: string
  ticketId: string
  outcome: string
}>()
/** In the system's stream: for which addresses mail is taken in at our own door from now on, or that none is. */
export const listenerSet = event('system', 'mail.listener_set')<{
  active: boolean
  protocol: string
  host: string
  port: number
  takesFor: readonly string[]
}>()
export const listenerTried = event('system', 'mail.listener_tried')<{ way: string; good: boolean }>()
/** In the system's stream: mail that came in has lain without an end for a while. */
export const mailLies = event('system', 'mail.lies')<{ waiting: number; aside: number }>()
