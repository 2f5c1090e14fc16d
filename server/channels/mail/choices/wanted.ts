import { type OptionalLetter, optionalLetters } from '#contract/mail/choices.ts'
import type { LetterKind } from '#contract/mail.ts'

const optional: readonly string[] = optionalLetters
/** What says where a ticket is and by when, and asks for nothing: a colleague may have enough of it. */
const aside: readonly LetterKind[] = ['hand_over', 'waiting', 'next_contact', 'missed']

/** Under which choice a letter about a ticket falls for this reader; null: it always comes. */
export function choiceFor(kind: LetterKind, isCopy: boolean): OptionalLetter | null {
  if (isCopy && aside.includes(kind)) return 'copies'
  return optional.includes(kind) ? (kind as OptionalLetter) : null
}

/** Whether they want this letter. A copy is wanted only by who wants both copies and letters of its kind. */
export const isWanted = (kind: LetterKind, isCopy: boolean, declined: readonly OptionalLetter[] = []): boolean =>
  [choiceFor(kind, false), choiceFor(kind, isCopy)].every((choice) => choice === null || !declined.includes(choice))
