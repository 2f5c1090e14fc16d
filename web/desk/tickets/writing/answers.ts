import { type AnswerOffered, isUntouched, type Priority } from '#contract/tickets.ts'
import { fieldFromInstant } from '../../shell/field-times.ts'
import type { ReplyDraft } from './ReplyBox.tsx'

/** A ready text that was put into the reply, with the words that came. */
export type UsedAnswer = Pick<AnswerOffered, 'answerId' | 'title' | 'text' | 'notAsItIs'>
/** What is done along with the reply. */
export type Along = {
  priority?: Priority | undefined
  tags?: readonly string[] | undefined
  handOver?: { lineId: string; lineName: string; reason: string; title: string } | undefined
}
export type Answered = { answers: UsedAnswer[]; along: Along }
export const noAnswers: Answered = { answers: [], along: {} }

/** What of the draft a ready text changes beside its words; everything of it can be seen and taken back before sending. */
export function withAnswer(draft: ReplyDraft, answer: AnswerOffered, at: number, zone: string): Partial<ReplyDraft> {
  const { answerId, title, text, notAsItIs, actions } = answer
  const { move, nextInMinutes, priority, tags, handOver } = actions
  return {
    answers: [...draft.answers.filter((one) => one.answerId !== answerId), { answerId, title, text, notAsItIs }],
    along: {
      ...draft.along,
      ...(priority ? { priority } : {}),
      ...(tags.length > 0 ? { tags: [...new Set([...(draft.along.tags ?? []), ...tags])] } : {}),
      ...(handOver ? { handOver: { ...handOver, title } } : {}),
    },
    ...(move ? { move } : {}),
    ...(nextInMinutes
      ? {
          next: {
            choice: 'custom',
            custom: fieldFromInstant(Math.ceil((at + nextInMinutes * 60_000) / 60_000) * 60_000, zone),
          },
        }
      : {}),
  }
}

/** A text that is only a beginning and has nothing added: the server would refuse it, so the button says so first. */
export const isOnlyBeginning = ({ text, answers }: Pick<ReplyDraft, 'text' | 'answers'>) =>
  answers.some((answer) => answer.notAsItIs && isUntouched(text, answer.text))

/** As the order is told of them. */
export const answersAsked = ({ answers, along }: Answered, summaryOf: (title: string) => string) => ({
  answers: answers.map(({ answerId }) => answerId),
  along: {
    ...(along.priority ? { priority: along.priority } : {}),
    ...(along.tags ? { tags: [...along.tags] } : {}),
    ...(along.handOver
      ? {
          handOver: {
            lineId: along.handOver.lineId,
            reason: along.handOver.reason,
            summary: summaryOf(along.handOver.title),
          },
        }
      : {}),
  },
})
