import type { LetterKind } from '#contract/mail.ts'

/** With waits that double up to six hours this takes about four days, as RFC 5321 4.5.4.1 asks of a sender. */
export const mostAttempts = 25

/** Whether a person wrote these words; everything else must not be answered by machines (RFC 3834). */
export const isWrittenByPeople = (kind: LetterKind) => kind === 'reply' || kind === 'solution'

/** Letters that let their reader in. */
export const letsIn = (kind: LetterKind) => kind === 'invitation' || kind === 'reset'

/** The same text with the way in taken out of its links: what is kept once the letter has gone. */
export const withoutOneTimeLinks = (text: string) => text.replace(/\/link\/[\w-]{43}/g, '/link/…')
