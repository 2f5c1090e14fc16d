import type { ReactNode } from 'react'
import { type ControlTies, type FieldWords, Field as Framed } from '../../ui/Field.tsx'

export type FieldProps = FieldWords & {
  /** Known to the page: the summary of errors leads here. */
  id: string
  children: (ties: ControlTies) => ReactNode
}

/** Label, control, error and help of one question. */
export function Field(props: FieldProps) {
  return <Framed {...props} />
}
