import type { ReactNode } from 'react'

export type Step = { id: string; state: 'done' | 'now' | 'next'; label: string; detail?: ReactNode }

export type StepsProps = {
  label: string
  steps: Step[]
  /** How each state is said to those who do not see the line. */
  states: Record<Step['state'], string>
}

/** How far the work has come: a ruler with marks, along the page or down a phone. */
export function Steps({ label, steps, states }: StepsProps) {
  return (
    <ol className="steps plain-list" aria-label={label}>
      {steps.map(({ id, state, label: name, detail }) => (
        <li key={id} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span className="step-name">{name}</span>
          <span className="unseen">({states[state]})</span>
          {detail && <span className="step-detail">{detail}</span>}
        </li>
      ))}
    </ol>
  )
}
