import type { ReactNode } from 'react'
import css from './FactList.module.css'

export type Fact = { id: string; term: string; value: ReactNode }

/** Names and values under each other. */
export function FactList({ facts }: { facts: Fact[] }) {
  return (
    <dl className={css.facts}>
      {facts.map(({ id, term, value }) => (
        <div key={id} className={css.fact}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
