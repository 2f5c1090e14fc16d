import { event } from '#platform/events.ts'

type Way = { mailboxId: string; host: string; oauth: boolean }

/** In the system's stream: mail is fetched from a mailbox from now on. Neither user nor secrets are told. */
export const mailboxAdded = event('system', 'mailbox.added')<Way & { old: string }>()
export const mailboxChanged = event('system', 'mailbox.changed')<Way>()
export const mailboxPaused = event('system', 'mailbox.paused')<{ mailboxId: string }>()
export const mailboxResumed = event('system', 'mailbox.resumed')<{ mailboxId: string }>()
export const mailboxRemoved = event('system', 'mailbox.removed')<{ mailboxId: string }>()
export const mailboxTried = event('system', 'mailbox.tried')<{ host: string; trouble: string | null }>()
