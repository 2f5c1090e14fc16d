import type { knowledge, Output } from '#contract/index.ts'
import type { AnswerWritten } from '#contract/knowledge.ts'

export type AnswerCard = Output<typeof knowledge.answerCard>
export type AnswerPlaces = Output<typeof knowledge.answerPlaces>

export const freshAnswer = (shared: boolean): AnswerWritten => ({
  shared,
  titleRu: '',
  titleEn: '',
  textRu: '',
  textEn: '',
  keywords: '',
  lineIds: [],
  topicIds: [],
  actions: { move: null, nextInMinutes: null, priority: null, tags: [], lineId: null, reasonRu: '', reasonEn: '' },
  notAsItIs: false,
})

/** What of a card is written by people. */
export function writtenIn(card: AnswerCard): AnswerWritten {
  const { shared, titleRu, titleEn, textRu, textEn, keywords, lineIds, topicIds, actions, notAsItIs } = card
  return { shared, titleRu, titleEn, textRu, textEn, keywords, lineIds, topicIds, actions, notAsItIs }
}
