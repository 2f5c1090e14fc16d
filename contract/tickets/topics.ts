import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { id, oneLine } from '../text.ts'
import { impact, urgency } from './terms.ts'

const administrators = ['administrator'] as const
const topic = {
  nameRu: oneLine(60),
  nameEn: oneLine(60),
  /** The line where a ticket of this topic begins. */
  lineId: id,
  /** The harm that is proposed to the client. */
  impact,
  /** How pressing such matters are; with the harm it makes the priority. */
  urgency,
}

export const addTopic = clause('POST /topics', {
  who: administrators,
  input: z.strictObject(topic),
  output: z.strictObject({ topicId: id }),
  refusals: ['line_not_found', 'name_taken'],
})

/** A topic that is not active is offered to nobody; its tickets stay. */
export const changeTopic = clause('POST /topics/:topicId', {
  who: administrators,
  input: z.strictObject({ topicId: id, ...topic, active: z.boolean() }),
  output: z.strictObject({}),
  refusals: ['topic_not_found', 'line_not_found', 'name_taken', 'last_topic'],
})

/** The order in which topics are offered; the first active one is for who chooses none. */
export const orderTopics = clause('POST /topic-order', {
  who: administrators,
  input: z.strictObject({ topicIds: z.array(id).check(z.minLength(1), z.maxLength(500)) }),
  output: z.strictObject({}),
  refusals: ['topics_changed'],
})
