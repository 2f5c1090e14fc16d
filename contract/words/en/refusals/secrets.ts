import type { RefusalFacts } from '../../../refusals.ts'

const clock = (at: string) => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`

/** About what is passed on once. */
export const secretRefusals = {
  secret_not_found: () => 'This secret is not there or is not yours. Nothing was changed.',
  secret_read: ({ who, at }: RefusalFacts) =>
    `${who ?? 'Somebody else'} has read it already${at ? `, on ${clock(at)}` : ''}. It can be read once; ask for it again if you need it.`,
  secret_gone: () => 'It was not read in time or was taken back, and nothing is left of it. Ask for it again.',
  secret_not_yours: () => 'Whoever has the ticket may open it. Take the ticket first.',
  too_many_secrets: () => 'Fifty secrets wait in this ticket already. Nothing was added. Let them be read first.',
  secret_words_missing: () =>
    'It says what the password or key is for, and the password itself is not there: it is kept in no draft. Type it again, or empty both fields. Nothing was sent.',
  hidden_not_found: () => 'Nothing in this message can be shown again: a day has passed, or it was shown already.',
}
