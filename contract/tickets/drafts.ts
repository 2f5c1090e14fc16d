import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { writingContacts } from '../roles.ts'
import { id } from '../text.ts'

/** Where it is written: the form for a new ticket, or the answer on the ticket of this id. */
const place = z.union([z.literal('new'), id])
const wellFormed = z.refine<string>((value) => value.isWellFormed(), { error: 'unreadable' })
const most = 200_000

/** The fields of a form by their names; several values of one name stand in their order. */
export const draftValues = z
  .record(
    z.string().check(wellFormed, z.minLength(1), z.maxLength(100)),
    z.array(z.string().check(wellFormed, z.maxLength(most))).check(z.maxLength(50)),
  )
  .check(z.refine((values) => JSON.stringify(values).length <= most, { error: 'too_big' }))
export type DraftValues = z.output<typeof draftValues>

const draft = z.strictObject({
  draftId: id,
  version: z.number(),
  savedAt: z.string(),
  values: draftValues,
  /** Those of its files that are still here. */
  files: z.array(z.strictObject({ id, name: z.string(), size: z.number() })),
})
export type Draft = z.output<typeof draft>

/** What I have typed here and not sent, the newest first; nobody else ever reads it. */
export const clientDrafts = clause('GET /my/drafts', {
  who: writingContacts,
  input: z.strictObject({ place }),
  output: z.strictObject({ drafts: z.array(draft) }),
  refusals: [],
})

/**
 * Keeps what is typed. Written on top of an older version than is kept, it becomes a draft of its own: another device
 * has written meanwhile, and neither loses a word.
 */
export const keepDraft = clause('PUT /my/drafts/:draftId', {
  who: writingContacts,
  input: z.strictObject({
    draftId: id,
    place,
    /** The version this was written on top of; 0 for a new one. */
    version: z.int().check(z.nonnegative(), z.maximum(1_000_000_000)),
    values: draftValues,
  }),
  output: z.strictObject({ draftId: id, version: z.number(), savedAt: z.string() }),
  refusals: [],
})

export const dropDraft = clause('POST /my/drafts/:draftId/end', {
  who: writingContacts,
  input: z.strictObject({ draftId: id }),
  output: z.strictObject({}),
  refusals: [],
})
