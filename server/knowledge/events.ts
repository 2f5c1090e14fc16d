import { event } from '#platform/events.ts'

type Answer = {
  answerId: string
  /** Whose own; null: everybody's. */
  ownerId: string | null
  version: number
}
type Words = { titleRu: string; titleEn: string; textRu: string; textEn: string; keywords: string; terms: unknown }

export const answerAdded = event('system', 'answer.added')<Answer, Words>()
export const answerChanged = event('system', 'answer.changed')<Answer, Words>()
export const answerRetired = event('system', 'answer.retired')<{ answerId: string }>()
export const answerBroughtBack = event('system', 'answer.brought_back')<{ answerId: string }>()
