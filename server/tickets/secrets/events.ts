import { event } from '#platform/events.ts'

/** What it opens is said by its giver, so it is content; the words themselves are in no event. */
export const secretGiven = event('ticket', 'ticket.secret_given')<
  { secretId: string; for: 'staff' | 'client' },
  { label: string }
>()
export const secretRead = event('ticket', 'ticket.secret_read')<{ secretId: string }>()
/** Nobody read it in time, or its giver took it back. */
export const secretEnded = event('ticket', 'ticket.secret_ended')<{ secretId: string; why: 'expired' | 'taken_back' }>()

/** `of` names the entry whose words were replaced, `now` the commitment to the words that stand there since. */
type Replaced = { of: number; now: string; kinds: readonly string[] }
/** A number that was hidden on a guess stands there again. */
export const wordsShown = event('ticket', 'ticket.words_shown')<Replaced>()
/** What should not have been said was found later. */
export const wordsHidden = event('ticket', 'ticket.words_hidden')<Replaced & { basis: 'pci' }>()
