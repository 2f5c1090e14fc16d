import { useRef, useState } from 'react'
import {
  type Field,
  type FieldKind,
  faultsOfForm,
  fieldKinds,
  mostFields,
  saidIn,
  wiseFields,
} from '#contract/tickets.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { PlusIcon } from '../../ui/icons.ts'
import { Menu } from '../../ui/Menu.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { useReader } from '../shell/reader.tsx'
import { FieldEditor } from './FieldEditor.tsx'
import css from './Topics.module.css'
import { freshField, moved } from './topic.ts'

type Props = {
  fields: readonly Field[]
  onChange: (fields: Field[]) => void
  /** Saving was tried: what is missing is said too, not only what has become wrong. */
  tried: boolean
}

/** The questions in their order: opened one at a time, moved and removed by buttons. */
export function FieldList({ fields, onChange, tried }: Props) {
  const { me, t } = useReader()
  const words = t.desk.topics
  const [open, setOpen] = useState<string | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const faults = faultsOfForm(fields).filter(({ code }) => tried || code.startsWith('condition_not'))
  const always = fields.filter(({ conditions }) => conditions.length === 0).length
  const isFull = fields.length >= mostFields
  const add = (kind: FieldKind) => {
    const field = freshField(kind)
    onChange([...fields, field])
    setOpen(field.id)
  }
  const change = (at: number, field: Field) => {
    if (open === fields[at]!.id) setOpen(field.id)
    onChange(fields.map((each, n) => (n === at ? field : renamed(each, fields[at]!.id, field.id))))
  }
  const remove = (at: number) => {
    const { id } = fields[at]!
    onChange(fields.filter((_, n) => n !== at).map((each) => withoutConditionsOn(each, id)))
    list.current?.parentElement?.querySelector<HTMLElement>('[data-add] button')?.focus()
  }
  return (
    <Stack gap={12}>
      {fields.length === 0 && <p className="meta">{words.noFields}</p>}
      <ol className={css.fields} ref={list}>
        {fields.map((field, n) => (
          <FieldEditor
            key={field.id}
            field={field}
            at={n}
            fields={fields}
            open={open === field.id}
            title={saidIn(me.language, field.label) || words.unnamed}
            onToggle={() => setOpen(open === field.id ? null : field.id)}
            onChange={(changed) => change(n, changed)}
            onMove={(by) => onChange(moved(fields, n, by))}
            onRemove={() => remove(n)}
            faults={faults.filter((fault) => fault.at[0] === n)}
          />
        ))}
      </ol>
      {always > wiseFields && <Banner tone="warn">{words.tooMany({ n: always, most: wiseFields })}</Banner>}
      <div data-add>
        <Menu
          label={words.addField}
          button={
            <Button icon={PlusIcon} opens reason={isFull ? words.full({ most: mostFields }) : undefined}>
              {words.addField}
            </Button>
          }
          entries={fieldKinds.map((kind) => ({ id: kind, label: words.kinds[kind] }))}
          onChoose={(kind) => add(kind as FieldKind)}
        />
      </div>
    </Stack>
  )
}

/** Whoever looks at a question that is called otherwise now looks at the new name. */
const renamed = (field: Field, was: string, is: string): Field =>
  was === is
    ? field
    : { ...field, conditions: field.conditions.map((one) => (one.field === was ? { ...one, field: is } : one)) }

const withoutConditionsOn = (field: Field, id: string): Field => ({
  ...field,
  conditions: field.conditions.filter((one) => one.field !== id),
})
