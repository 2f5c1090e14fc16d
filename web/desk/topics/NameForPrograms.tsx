import { useState } from 'react'
import type { Field } from '#contract/tickets.ts'
import { TextField } from '../../ui/TextField.tsx'
import { useReader } from '../shell/reader.tsx'

type Props = { field: Field; fields: readonly Field[]; onChange: (id: string) => void }

/** By what programs and the columns of views know the question. Taken over when one is done typing, and only if it fits. */
export function NameForPrograms({ field, fields, onChange }: Props) {
  const { t } = useReader()
  const words = t.desk.topics
  const [typed, setTyped] = useState(field.id)
  const problems = t.common.fieldProblems
  const taken = fields.some((other) => other !== field && other.id === typed)
  const wrong = !/^[a-z][a-z0-9_]{0,39}$/.test(typed)
    ? problems.not_a_name()
    : taken
      ? problems.field_twice()
      : undefined
  return (
    <TextField
      label={words.nameForPrograms}
      help={words.nameForProgramsHelp}
      value={typed}
      onChange={setTyped}
      onBlur={() => !wrong && typed !== field.id && onChange(typed)}
      error={wrong}
      spellCheck={false}
      maxLength={40}
    />
  )
}
