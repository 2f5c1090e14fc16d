import type { Drawing } from './Icon.tsx'

/** One thing to choose from. */
export type Option = {
  id: string
  label: string
  /** A second, smaller line: what tells two of the same name apart. */
  detail?: string
  icon?: Drawing
}
