import type { Condition, Field } from './question.ts'
import { type Answer, type Asking, taken, type ValueFault } from './value.ts'

export type Answers = Readonly<Record<string, Answer>>
export type Judged = {
  /** What is asked, given these answers. */
  visible: readonly Field[]
  /** In their one form; of fields that are not asked nothing is left. */
  answers: Answers
  /** By the name of the field: why its value is not taken. */
  faults: readonly { field: string; code: ValueFault }[]
}

/**
 * The one judge of a form: what is asked, what is missing, what each value becomes. The server decides by it, and the
 * browser shows and hides by the same code. A field is judged after all it depends on, because a condition names an
 * earlier one: there is no going round in circles.
 */
export function judge(fields: readonly Field[], sent: Readonly<Record<string, unknown>>, asking: Asking): Judged {
  const visible: Field[] = []
  const answers: Record<string, Answer> = {}
  const faults: Judged['faults'][number][] = []
  for (const field of fields) {
    if (!field.conditions.every((condition) => holds(condition, answers, fields))) continue
    visible.push(field)
    const read = taken(field, own(sent, field.id), asking)
    if ('fault' in read) faults.push({ field: field.id, code: read.fault })
    else if (read.answer.length > 0) answers[field.id] = read.answer
    else if (field.required) faults.push({ field: field.id, code: 'answer_missing' })
  }
  return { visible, answers, faults }
}

/** A field may be called as something that every object has. */
const own = (sent: Readonly<Record<string, unknown>>, id: string) => (Object.hasOwn(sent, id) ? sent[id] : undefined)

/**
 * Whether a condition holds. What is not answered fulfils none, "is not" neither: nothing is asked before its reason is
 * there.
 */
function holds({ field, is, values }: Condition, answers: Answers, fields: readonly Field[]): boolean {
  const answer = Object.hasOwn(answers, field) ? answers[field]! : []
  if (answer.length === 0) return false
  if (is === 'answered') return true
  const asked = fields.find(({ id }) => id === field)!
  const meant = values.flatMap((value) => {
    const read = taken(asked, value, { zone: 'UTC' })
    return 'answer' in read ? read.answer : []
  })
  const meets = answer.some((value) => meant.includes(value))
  return is === 'not_equal' ? !meets : meets
}
