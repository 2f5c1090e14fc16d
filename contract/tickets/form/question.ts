/** What a topic asks. `address` is a host name, an IP address or an address of the web: whichever is at hand. */
export const fieldKinds = [
  'text',
  'long_text',
  'choice',
  'several',
  'number',
  'date_time',
  'service',
  'address',
  'file',
] as const
export type FieldKind = (typeof fieldKinds)[number]

/** In both languages; where one is missing its reader sees the other. */
export type Said = { ru: string; en: string }

export const comparisons = ['equal', 'not_equal', 'one_of', 'answered'] as const
export type Condition = { field: string; is: (typeof comparisons)[number]; values: string[] }
export type Option = { id: string; label: Said }

export type Field = {
  id: string
  kind: FieldKind
  label: Said
  help: Said
  required: boolean
  preset: string[]
  options: Option[]
  conditions: Condition[]
}

/** More of them than this make a form that nobody reads; the editor warns. */
export const wiseFields = 4
export const mostFields = 12
