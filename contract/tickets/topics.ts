import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { id, oneLine } from '../text.ts'
import { draftFields, formFields } from './form/field.ts'
import { impact, person, place, urgency } from './terms.ts'

const administrators = ['administrator'] as const
/** The ways by which a client may ask about a topic. */
export const topicChannel = z.enum(['portal', 'mail', 'phone'])
export type TopicChannel = z.output<typeof topicChannel>
/** How well who asks must be proven: any contact of the account, or one who has confirmed a second factor. */
export const topicProof = z.enum(['any', 'factor'])
export type TopicProof = z.output<typeof topicProof>

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
const hint = oneLine(200, 0)
const channels = z.array(topicChannel).check(z.minLength(1), z.maxLength(3))
/** What a change may leave out stays as it is. */
const further = {
  /** One line for who chooses the topic. */
  hintRu: z.optional(hint),
  hintEn: z.optional(hint),
  channels: z.optional(channels),
  proof: z.optional(topicProof),
  /** Letters open under it, and under no other from now on. */
  letters: z.optional(z.boolean()),
  /** What is asked. Tickets keep their answers with the questions as they stood. */
  fields: z.optional(formFields),
}

/** What a preview needs of a topic that is still being written. */
export const topicDraft = z.object({
  nameRu: oneLine(60, 0),
  nameEn: oneLine(60, 0),
  hintRu: hint,
  hintEn: hint,
  impact,
  fields: draftFields,
})

export const addTopic = clause('POST /topics', {
  who: administrators,
  input: z.strictObject({ ...topic, ...further }),
  output: z.strictObject({ topicId: id }),
  refusals: ['line_not_found', 'name_taken'],
})

/** A topic that is not active is offered to nobody; its tickets stay. */
export const changeTopic = clause('POST /topics/:topicId', {
  who: administrators,
  input: z.strictObject({
    topicId: id,
    ...topic,
    ...further,
    active: z.boolean(),
    /** The version the changer saw; when somebody changed it meanwhile, nobody is overruled unseen. */
    version: z.optional(z.int().check(z.positive())),
  }),
  output: z.strictObject({ version: z.number() }),
  refusals: ['topic_not_found', 'line_not_found', 'name_taken', 'last_topic', 'topic_changed'],
})

/** The order in which topics are offered; the first active one is for who chooses none. */
export const orderTopics = clause('POST /topic-order', {
  who: administrators,
  input: z.strictObject({ topicIds: z.array(id).check(z.minLength(1), z.maxLength(500)) }),
  output: z.strictObject({}),
  refusals: ['topics_changed'],
})

/** Every topic in its order, with how much it asks. */
export const topicList = clause('GET /desk/topics', {
  who: administrators,
  input: z.strictObject({}),
  output: z.strictObject({
    topics: z.array(
      z.strictObject({
        id,
        nameRu: z.string(),
        nameEn: z.string(),
        lineName: z.string(),
        active: z.boolean(),
        channels,
        proof: topicProof,
        /** Letters open under it. */
        letters: z.boolean(),
        /** How many questions it asks; those that depend on an answer count too. */
        fields: z.number(),
      }),
    ),
    lines: z.array(place),
  }),
  refusals: [],
})

/** One topic, as the administrator keeps it. */
export const topicCard = clause('GET /desk/topics/:topicId', {
  who: administrators,
  input: z.strictObject({ topicId: id }),
  output: z.strictObject({
    id,
    ...topic,
    hintRu: z.string(),
    hintEn: z.string(),
    channels,
    proof: topicProof,
    /** It is the one chosen for letters; and where none is, whether they open under it all the same. */
    letters: z.boolean(),
    lettersComeHere: z.boolean(),
    fields: formFields,
    active: z.boolean(),
    version: z.number(),
    /** Who changed it last, and when; null while it is as it came. */
    changed: z.nullable(z.strictObject({ by: z.nullable(person), at: z.string() })),
    lines: z.array(place),
  }),
  refusals: ['topic_not_found'],
})
