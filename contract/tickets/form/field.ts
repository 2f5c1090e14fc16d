import * as z from 'zod/mini'
import { oneLine } from '../../text.ts'
import { comparisons, fieldKinds, mostFields } from './question.ts'
import { faultsOfForm } from './sound.ts'

export type { Condition, Field, FieldKind, Option, Said } from './question.ts'
export { comparisons, fieldKinds, mostFields, wiseFields } from './question.ts'

export const fieldKind = z.enum(fieldKinds)
const said = (longest: number) => z.strictObject({ ru: oneLine(longest, 0), en: oneLine(longest, 0) })

/** A short name of Latin letters, for programs and for the columns of views; the same one in two topics is one column. */
export const fieldId = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/, { error: 'not_a_name' }))

const option = z.strictObject({ id: fieldId, label: said(120) })
const condition = z.strictObject({
  /** A field that stands earlier in the same form. */
  field: fieldId,
  is: z.enum(comparisons),
  /** What its answer is compared with: ids of options, else values. None for `answered`. */
  values: z._default(z.array(oneLine(200)).check(z.maxLength(30)), []),
})

const field = z.strictObject({
  id: fieldId,
  kind: fieldKind,
  label: said(120),
  help: z._default(said(300), { ru: '', en: '' }),
  required: z._default(z.boolean(), false),
  /** What stands in the field at first. */
  preset: z._default(z.array(oneLine(500)).check(z.maxLength(30)), []),
  /** Of `choice` and `several`. */
  options: z._default(z.array(option).check(z.maxLength(30)), []),
  /** Asked only while all of them hold. */
  conditions: z._default(z.array(condition).check(z.maxLength(5)), []),
})
/** A form that is still being written: it may lack words yet, or look at a question that is gone. */
export const draftFields = z.array(field).check(z.maxLength(mostFields))

/** The questions of a topic, in their order. */
export const formFields = z.array(field).check(z.maxLength(mostFields), (form) => {
  for (const { at, code } of faultsOfForm(form.value))
    form.issues.push({ code: 'custom', path: at, message: code, input: form.value })
})

/** What is answered, by the name of the field: a value as text or number, or several. */
export const rawAnswers = z.record(
  z.string().check(z.maxLength(40)),
  z.union([
    z.string().check(z.maxLength(20_000)),
    z.number(),
    z.array(z.string().check(z.maxLength(500))).check(z.maxLength(30)),
  ]),
)
export type RawAnswers = z.output<typeof rawAnswers>

/** An answer as it is read: with the question as it stood when it was answered. */
export const answered = z.strictObject({
  field: z.string(),
  kind: fieldKind,
  label: z.string(),
  values: z.array(
    z.strictObject({
      /** For programs: the id of an option, a service or a file, an instant, else the text itself. */
      value: z.string(),
      /** For people; of a date and time the instant, which each reader sees by their own clock. */
      shown: z.string(),
    }),
  ),
})
export type Answered = z.output<typeof answered>
