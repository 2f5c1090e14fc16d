import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { language, manyLines } from '../text.ts'
import { textKeys } from '../words/own.ts'

const administrators = ['administrator'] as const
const key = z.enum(textKeys)
/** Short enough to be asked about in an address. */
const text = manyLines(1000)

/** How a sentence stands in one language: `own` null means as delivered. */
const standing = z.strictObject({
  usual: z.string(),
  own: z.nullable(z.string()),
  version: z.number(),
  changed: z.nullable(z.strictObject({ by: z.string(), at: z.string() })),
})

/** Every sentence of the letters, and of the portal, that may be said in words of one's own. */
export const ownTexts = clause('GET /desk/texts', {
  who: administrators,
  input: z.strictObject({}),
  output: z.strictObject({
    texts: z.array(
      z.strictObject({
        key,
        /** In which letter it stands; `every` letter, or the `portal`. */
        of: z.string(),
        blanks: z.array(z.string()),
        must: z.array(z.string()),
        ru: standing,
        en: standing,
      }),
    ),
  }),
  refusals: [],
})

/** What a sentence was before, the newest first; null where it went back to what is delivered. */
export const textVersions = clause('GET /desk/texts/:key/:language/versions', {
  who: administrators,
  input: z.strictObject({ key, language }),
  output: z.strictObject({
    versions: z.array(
      z.strictObject({ version: z.number(), text: z.nullable(z.string()), by: z.string(), at: z.string() }),
    ),
  }),
  refusals: [],
})

/** The letter with this sentence in it, to invented people; nothing is kept and nothing goes out. */
export const textPreview = clause('GET /desk/texts/:key/:language/preview', {
  who: administrators,
  input: z.strictObject({ key, language, text: z.optional(text) }),
  output: z.strictObject({ subject: z.string(), text: z.string(), html: z.string() }),
  refusals: ['text_blank_unknown', 'text_blank_missing'],
})

/** Says it in own words from now on, on every node. `version` is the one that was read. */
export const setText = clause('POST /texts/:key/:language', {
  who: administrators,
  input: z.strictObject({ key, language, version: z.int(), text }),
  output: z.strictObject({ version: z.number() }),
  refusals: ['text_blank_unknown', 'text_blank_missing', 'text_changed'],
})

/** Back to the words that are delivered. */
export const dropText = clause('POST /texts/:key/:language/drop', {
  who: administrators,
  input: z.strictObject({ key, language, version: z.int() }),
  output: z.strictObject({ version: z.number() }),
  refusals: ['text_changed'],
})
