import type { Pages, Reader } from '#contract/pages.ts'
import { moments } from '../shell/moments.ts'
import { type Step, Steps } from '../shell/Steps.tsx'
import { say } from '../shell/say.ts'

type Reached = Pages['ticket-print']['steps'][number]

/** Five steps, as words; each with the time it was reached, where the conversation tells. */
export function Progress({ reader, ticket }: { reader: Reader; ticket: Pages['ticket-print'] }) {
  const { label, names, states } = say(reader).ticket.steps
  const steps = names.map((name, i) => ({
    id: String(i),
    label: name,
    state: stateOf(i, ticket),
    detail: i <= ticket.step ? <Detail reader={reader} reached={ticket.steps[i] ?? null} /> : undefined,
  }))
  return <Steps label={label} steps={steps} states={states} />
}

function stateOf(i: number, { step, status }: Pages['ticket-print']): Step['state'] {
  if (i < step || status === 'closed') return 'done'
  return i === step ? 'now' : 'next'
}

function Detail({ reader, reached: it }: { reader: Reader; reached: Reached }) {
  if (it === null) return null
  return (
    <>
      <span>{moments(reader).short(it.at)}</span> {it.who && <bdi>{it.who}</bdi>}
    </>
  )
}
