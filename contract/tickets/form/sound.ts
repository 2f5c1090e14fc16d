import type { Condition, Field, FieldKind } from './question.ts'
import { taken } from './value.ts'

/** Why a form cannot be kept: each has words in both languages. */
export type FormFault =
  | 'field_twice'
  | 'label_missing'
  | 'options_missing'
  | 'options_needless'
  | 'option_twice'
  | 'preset_wrong'
  | 'condition_not_earlier'
  | 'condition_empty'
  | 'condition_wrong'

type Found = { at: (string | number)[]; code: FormFault }

/** Kinds whose answer is one of a list. */
export const hasOptions = (kind: FieldKind) => kind === 'choice' || kind === 'several'
/** A fixed date, somebody's service or a file cannot be guessed beforehand. */
export const hasPreset = (kind: FieldKind) => !['date_time', 'service', 'file'].includes(kind)
/** Of the rest one can only ask whether they are answered. */
export const isCompared = (kind: FieldKind) => ['text', 'choice', 'several', 'number', 'address'].includes(kind)

const nothing = ({ ru, en }: Field['label']) => ru === '' && en === ''
const twice = (ids: readonly string[]) => new Set(ids).size !== ids.length

/** What is wrong with a form, and where. */
export function faultsOfForm(fields: readonly Field[]): Found[] {
  return fields.flatMap((field, n) => {
    const earlier = fields.slice(0, n)
    return [
      ...(earlier.some(({ id }) => id === field.id) ? [{ at: [n, 'id'], code: 'field_twice' as const }] : []),
      ...(nothing(field.label) ? [{ at: [n, 'label'], code: 'label_missing' as const }] : []),
      ...faultsOfOptions(field).map((code) => ({ at: [n, 'options'], code })),
      ...(presetFits(field) ? [] : [{ at: [n, 'preset'], code: 'preset_wrong' as const }]),
      ...field.conditions.flatMap((condition, c) => {
        const code = faultOfCondition(condition, earlier)
        return code ? [{ at: [n, 'conditions', c], code }] : []
      }),
    ]
  })
}

function faultsOfOptions({ kind, options }: Field): FormFault[] {
  if (!hasOptions(kind)) return options.length > 0 ? ['options_needless'] : []
  if (options.length === 0 || options.some(({ label }) => nothing(label))) return ['options_missing']
  return twice(options.map(({ id }) => id)) ? ['option_twice'] : []
}

const presetFits = (field: Field) =>
  field.preset.length === 0 || (hasPreset(field.kind) && 'answer' in taken(field, field.preset, { zone: 'UTC' }))

function faultOfCondition({ field, is, values }: Condition, earlier: readonly Field[]): FormFault | undefined {
  const asked = earlier.find(({ id }) => id === field)
  if (!asked) return 'condition_not_earlier'
  if (is === 'answered') return values.length > 0 ? 'condition_wrong' : undefined
  if (!isCompared(asked.kind)) return 'condition_wrong'
  if (values.length === 0) return 'condition_empty'
  if (is !== 'one_of' && values.length > 1) return 'condition_wrong'
  const fits = values.every((value) => 'answer' in taken(asked, value, { zone: 'UTC' }))
  return fits ? undefined : 'condition_wrong'
}
