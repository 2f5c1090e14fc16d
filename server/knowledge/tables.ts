import type { AnswerActions } from '#contract/knowledge.ts'

declare module '#platform/db.ts' {
  interface Tables {
    answers: AnswerTableRow
    answer_uses: AnswerUseRow
  }
}

export interface AnswerTableRow {
  id: string
  /** Whose own it is; null: everybody's. */
  owner_id: string | null
  /** A language that it is not written in has an empty title and text. */
  title_ru: string
  title_en: string
  text_ru: string
  text_en: string
  keywords: string
  /** Where it is offered; empty: everywhere. */
  line_ids: string[]
  topic_ids: string[]
  actions: AnswerActions
  not_as_it_is: boolean
  version: number
  changed_at: Date
  /** Null: it came with the desk. */
  changed_by: string | null
  retired_at: Date | null
}

export interface AnswerUseRow {
  answer_id: string
  agent_id: string
  /** The nil id for a ticket without a topic. */
  topic_id: string
  uses: number
}
