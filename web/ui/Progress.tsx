import { useId } from 'react'
import css from './Progress.module.css'

export type ProgressProps = {
  label: string
  value: number
  max: number
  /** The same in words, shown beside: "248 of 312". */
  text: string
}

export function Progress({ label, value, max, text }: ProgressProps) {
  const id = useId()
  return (
    <div className={css.progress}>
      <label htmlFor={id}>{label}</label>
      <progress id={id} value={value} max={max} />
      <span>{text}</span>
    </div>
  )
}
