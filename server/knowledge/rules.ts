import type { AnswerWritten } from '#contract/knowledge.ts'
import { isUntouched } from '#contract/tickets.ts'

type Asking = { type: string; id: string | null; roles: readonly string[] }
type Kept = { owner_id: string | null }

/** Everybody's texts are kept by those who lead or administrate. */
export const mayShare = ({ roles }: Pick<Asking, 'roles'>) =>
  roles.some((role) => role === 'lead' || role === 'administrator')

/** Own ones are of use to those who answer clients. */
export const mayKeepOwn = ({ roles }: Pick<Asking, 'roles'>) =>
  roles.some((role) => role === 'agent' || role === 'lead')

/** A colleague's own text is nobody else's business: it looks like one that is not there. */
export const maySeeAnswer = ({ id }: Pick<Asking, 'id'>, { owner_id }: Kept) => owner_id === null || owner_id === id

/** Why this person may not keep a text of this kind, or nothing. */
export function objectionToKeeping(asking: Asking, shared: boolean) {
  if (shared) return mayShare(asking) ? undefined : 'shared_answer_not_yours'
  return mayKeepOwn(asking) ? undefined : 'own_answer_not_yours'
}

/** Each language is written whole or not at all, and one at least; whoever hands over says why, in the same languages. */
export function isComplete({ titleRu, titleEn, textRu, textEn, actions }: AnswerWritten): boolean {
  const whole = (title: string, text: string, reason: string) => {
    if (!title && !text) return true
    return title !== '' && text !== '' && (actions.lineId === null || reason.length >= 3)
  }
  return (
    (titleRu !== '' || titleEn !== '') &&
    whole(titleRu, textRu, actions.reasonRu) &&
    whole(titleEn, textEn, actions.reasonEn)
  )
}

type Ready = { text_ru: string; text_en: string; not_as_it_is: boolean }

/** Whether this reply is one of the texts that may not go out as they come, in either language. */
export const isOnlyReady = (text: string, ready: readonly Ready[]) =>
  ready.some(
    ({ text_ru, text_en, not_as_it_is }) =>
      not_as_it_is && [text_ru, text_en].some((words) => words !== '' && isUntouched(text, words)),
  )
