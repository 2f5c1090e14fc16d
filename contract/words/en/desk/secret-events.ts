type Change = Record<string, string | null>

/** What happened to what was passed on once, and to words that were hidden. */
export const secretEvents = {
  'ticket.secret_given': ({ label }: Change) =>
    label ? `Passed on to be read once: “${label}”` : 'Passed on to be read once',
  'ticket.secret_read': () => 'What was passed on once was opened',
  'ticket.secret_ended': ({ why }: Change): string =>
    why === 'taken_back'
      ? 'What was passed on once was taken back unread'
      : 'What was passed on once was not read in time',
  'ticket.words_shown': () => 'A number that was hidden as a card’s is shown again: it is no card',
  'ticket.words_hidden': () => 'In what was said before, secrets were hidden',
}
export const secretHistory = {
  'ticket.secret_given': 'Passed on once',
  'ticket.secret_read': 'Opened once',
  'ticket.secret_ended': 'Gone unread',
  'ticket.words_shown': 'Number shown again',
  'ticket.words_hidden': 'Secrets hidden',
}
