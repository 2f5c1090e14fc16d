import type { Reader } from '#contract/pages.ts'
import { type Field, saidIn } from '#contract/tickets.ts'
import type { Returned } from '../shell/attempts.ts'
import { say } from '../shell/say.ts'
import { AskedControl } from './AskedControl.tsx'
import { idOf, type Services } from './asked-names.ts'
import { conditionsInWords } from './conditions-in-words.ts'

type Props = { reader: Reader; fields: readonly Field[]; services: Services; form: Returned }

/**
 * The questions of a topic. Without a script those that depend on an answer say so and the server decides; with one
 * they come and go while somebody answers (enhance/form-conditions.ts), by the server's own rules.
 */
export function FormFields({ reader, fields, services, form }: Props) {
  return fields.map((field) => (
    <div key={field.id} className="asked-field" data-asked={JSON.stringify(ruleOf(field))}>
      <When reader={reader} field={field} fields={fields} />
      <AskedControl reader={reader} field={field} services={services} form={form} />
    </div>
  ))
}

/** What the script needs to judge by: no words, except that options are told apart. */
const ruleOf = ({ id, kind, options, conditions }: Field) => ({
  id,
  kind,
  options: options.map((option) => ({ id: option.id })),
  conditions,
})

function When({ reader, field, fields }: Pick<Props, 'reader' | 'fields'> & { field: Field }) {
  const words = conditionsInWords(field, fields, reader.language, say(reader).asked.if)
  if (words.length === 0) return null
  return <p className="asked-when">{words.join(' ')}</p>
}

/** The names by which a summary of errors calls them. */
export const labelsOfFields = (reader: Reader, fields: readonly Field[]) =>
  Object.fromEntries(fields.map((field) => [idOf(field), saidIn(reader.language, field.label)]))
