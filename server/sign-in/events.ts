import { event } from '#platform/events.ts'

type Address = { ip: string; userAgent: string }

export const personInvited = event('person', 'person.invited', { begins: true })<
  { kind: 'agent' | 'contact' },
  { name: string; email: string }
>()
/** The first invitation is worth nothing any more. */
export const personInvitedAgain = event('person', 'person.invited_again')<Record<string, never>>()
export const passwordSet = event('person', 'person.password_set')<
  { by: 'invitation' | 'reset' | 'setup' | 'own' },
  Address
>()
/** In the system's stream and before anybody looks whether the address is known: a known one takes no longer. */
export const resetAsked = event('system', 'person.reset_asked')<{ door: string }, Address & { email: string }>()
/** From the command line, by whoever has the machine: the person's sessions ended, and there is a new way in. */
export const passwordReset = event('person', 'person.password_reset')<{ by: 'link' | 'password' }>()
export const signedIn = event('person', 'person.signed_in')<{ door: string }, Address>()
/** The command line made a way in: whoever uses it has the machine in hand. */
export const entryLinkMade = event('person', 'person.entry_link_made')<{ minutes: number }>()
export const signedOut = event('person', 'person.signed_out')<Record<string, never>>()
/** A second factor was set up, or another put in its place. */
export const factorSet = event('person', 'person.factor_set')<{ again: boolean }>()
/** Confirmed once more within a session. */
export const factorConfirmed = event('person', 'person.factor_confirmed')<Record<string, never>>()
export const factorDropped = event('person', 'person.factor_dropped')<{ why: 'own' | 'reset' }>()
export const recoveryCodeUsed = event('person', 'person.recovery_code_used')<{ left: number }>()
/** After a right password so many wrong codes came that the password was asked for anew. */
export const codesRefused = event('person', 'person.codes_refused')<{ tries: number }, Address>()
export const sessionsEnded = event('person', 'person.sessions_ended')<{ sessions: readonly string[] }>()
/** Which keys are no longer as usual, by name. */
export const keysChosen = event('person', 'person.keys_chosen')<{ letters: boolean; changed: readonly string[] }>()

export const preferencesChosen = event('person', 'person.preferences_chosen')<{
  language: string | undefined
  zone: string | undefined
  theme: string | undefined
}>()
/** From this instant on the person cannot come in; null: there is no such instant any more. */
export const personLimited = event('person', 'person.limited')<{ until: string | null }>()
export const personStopped = event('person', 'person.stopped')<Record<string, never>>()
export const personRestored = event('person', 'person.restored')<Record<string, never>>()
