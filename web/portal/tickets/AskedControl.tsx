import type { Reader } from '#contract/pages.ts'
import { type Field, saidIn } from '#contract/tickets.ts'
import type { Returned } from '../shell/attempts.ts'
import { Choices } from '../shell/Choices.tsx'
import { Field as Framed } from '../shell/Field.tsx'
import { moments } from '../shell/moments.ts'
import { PickOne } from '../shell/PickOne.tsx'
import { say } from '../shell/say.ts'
import { TextBox } from '../shell/TextBox.tsx'
import { TextInput } from '../shell/TextInput.tsx'
import { idOf, nameOf, type Services } from './asked-names.ts'

type Props = { reader: Reader; field: Field; services: Services; form: Returned }
type Ties = ReturnType<typeof tiesOf>

/** More of them than these are better found in a list. */
const fewOptions = 6

/** One question, as its kind is best answered. */
export function AskedControl(props: Props) {
  const { field, form } = props
  const ties = tiesOf(props)
  const value = form.value(ties.name) ?? field.preset[0]
  switch (field.kind) {
    case 'long_text':
      return <TextBox {...ties} value={value} rows={2} maxLength={20_000} />
    case 'choice':
      return <Choice {...props} ties={ties} value={value} />
    case 'several':
      return <Several {...props} ties={ties} />
    case 'service':
      return <PickOne {...ties} options={[nothing(props), ...called(props.services)]} value={value} />
    case 'file':
      return <Files {...props} ties={ties} />
    case 'text':
      return <TextInput {...ties} value={value} maxLength={500} />
    default:
      return <TextInput {...ties} {...typed[field.kind]} value={value} />
  }
}

const typed = {
  number: { inputMode: 'decimal' },
  date_time: { type: 'datetime-local' },
  address: { inputMode: 'url', autoCapitalize: 'none', spellCheck: false, maxLength: 500 },
} as const

/** What every kind says around its control. A question that depends on an answer is demanded by the server alone. */
function tiesOf({ reader, field, form }: Props) {
  const { asked } = say(reader)
  const help = saidIn(reader.language, field.help)
  const zone = field.kind === 'date_time' ? asked.timeHelp({ zone: moments(reader).zone(reader.now) }) : ''
  const name = nameOf(field)
  return {
    id: idOf(field),
    name,
    label: saidIn(reader.language, field.label),
    mark: field.required ? undefined : asked.optional,
    help: [help, zone].filter(Boolean).join(' ') || undefined,
    error: form.error(idOf(field)),
    required: field.required && field.conditions.length === 0,
  }
}

const nothing = ({ reader }: Props) => ({ value: '', label: say(reader).asked.nothing })
const called = (all: Services) => all.map(({ id, name }) => ({ value: id, label: name }))

/** A choice that may be left open has an answer for that, so that a wrong one can be taken back. */
function Choice({ ties, value, ...props }: Props & { ties: Ties; value: string | undefined }) {
  const { reader, field } = props
  const options = field.options.map(({ id, label }) => ({ value: id, label: saidIn(reader.language, label) }))
  if (field.required && options.length <= fewOptions) {
    const { label, ...rest } = ties
    const choices = options.map((option) => ({ ...option, checked: option.value === value }))
    return <Choices {...rest} legend={label} choices={choices} />
  }
  return <PickOne {...ties} options={[nothing(props), ...options]} value={value} />
}

function Several({ reader, field, form, ties }: Props & { ties: Ties }) {
  const { label, required: _, ...rest } = ties
  const ticked = form.values(ties.name) ?? field.preset
  const choices = field.options.map((option) => ({
    value: option.id,
    label: saidIn(reader.language, option.label),
    checked: ticked.includes(option.id),
  }))
  return (
    <Choices {...rest} legend={label} choices={choices} many flow={choices.length <= fewOptions ? 'row' : 'column'} />
  )
}

/** A file that came with a form that came back is here already: it goes along by its id. */
function Files({ reader, form, ties }: Props & { ties: Ties }) {
  const { name, required, ...words } = ties
  const kept = form.files.length > 0 || form.error('files') === undefined ? (form.values(name) ?? []) : []
  return (
    <Framed {...words}>
      {(tied) => (
        <>
          <input {...tied} type="file" name={name} multiple required={required && kept.length === 0} />
          {kept.map((id) => (
            <input key={id} type="hidden" name={name} value={id} />
          ))}
          {kept.length > 0 && <p className="meta">{say(reader).asked.fileKept}</p>}
        </>
      )}
    </Framed>
  )
}
