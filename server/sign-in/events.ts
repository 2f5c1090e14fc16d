import { event } from '#platform/events.ts'

type Address = { ip: string; userAgent: string }

export const personInvited = event('person', 'person.invited', { begins: true })<
  { kind: 'agent' | 'contact' },
  { name: string; email: string }
>()
export const passwordSet = event('person', 'person.password_set')<{ by: 'invitation' | 'reset' | 'setup' }, Address>()
/** In the system's stream and before anybody looks whether the address is known: a known one takes no longer. */
export const resetAsked = event('system', 'person.reset_asked')<{ door: string }, Address & { email: string }>()
export const signedIn = event('person', 'person.signed_in')<{ door: string }, Address>()
/** The command line made a way in: whoever uses it has the machine in hand. */
export const entryLinkMade = event('person', 'person.entry_link_made')<{ minutes: number }>()
export const signedOut = event('person', 'person.signed_out')<Record<string, never>>()
export const preferencesChosen = event('person', 'person.preferences_chosen')<{
  language: string | undefined
  zone: string | undefined
  theme: string | undefined
}>()
export const personStopped = event('person', 'person.stopped')<Record<string, never>>()
export const personRestored = event('person', 'person.restored')<Record<string, never>>()
