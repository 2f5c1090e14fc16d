import { event } from '#platform/events.ts'

type Address = { ip: string; userAgent: string }

export const personInvited = event('person', 'person.invited', { begins: true })<
  { kind: 'agent' | 'contact' },
  { name: string; email: string }
>()
export const passwordSet = event('person', 'person.password_set')<{ by: 'invitation' | 'reset' | 'setup' }, Address>()
/** In the system's stream and before anybody looks whether the address is known: a known one takes no longer. */
export const resetAsked = event('system', 'person.reset_asked')<{ door: string }, Address & { email: string }>()
/** From the command line, by whoever has the machine: the person's sessions ended, and there is a new way in. */
export const passwordReset = event('person', 'person.password_reset')<{ by: 'link' | 'password' }>()
export const signedIn = event('person', 'person.signed_in')<{ door: string }, Address>()
export const signedOut = event('person', 'person.signed_out')<Record<string, never>>()
export const preferencesChosen = event('person', 'person.preferences_chosen')<{
  language: string | undefined
  zone: string | undefined
  theme: string | undefined
}>()
export const personStopped = event('person', 'person.stopped')<Record<string, never>>()
export const personRestored = event('person', 'person.restored')<Record<string, never>>()
