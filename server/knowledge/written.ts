import type { AnswerWritten } from '#contract/knowledge.ts'
import type { Tx } from '#platform/db.ts'
import { isComplete } from './rules.ts'
import { knownPlaces } from './store.ts'
import type { AnswerTableRow } from './tables.ts'

/** What is wrong with a text as it was written, or nothing. */
export async function objectionToText(tx: Tx, text: AnswerWritten) {
  if (!isComplete(text)) return 'answer_incomplete'
  const lines = new Set([...text.lineIds, ...(text.actions.lineId ? [text.actions.lineId] : [])])
  const topics = new Set(text.topicIds)
  const known = await knownPlaces(tx, [...lines], [...topics])
  if (known.lines < lines.size) return 'line_not_found'
  return known.topics < topics.size ? 'topic_not_found' : undefined
}

export const asRow = (text: AnswerWritten) =>
  ({
    title_ru: text.titleRu,
    title_en: text.titleEn,
    text_ru: text.textRu,
    text_en: text.textEn,
    keywords: text.keywords,
    line_ids: [...new Set(text.lineIds)],
    topic_ids: [...new Set(text.topicIds)],
    actions: text.actions,
    not_as_it_is: text.notAsItIs,
  }) satisfies Partial<AnswerTableRow>

/** What the ledger keeps of it. */
export const asSaid = ({ titleRu, titleEn, textRu, textEn, keywords, ...terms }: AnswerWritten) => {
  const { lineIds, topicIds, actions, notAsItIs } = terms
  return { titleRu, titleEn, textRu, textEn, keywords, terms: { lineIds, topicIds, actions, notAsItIs } }
}
