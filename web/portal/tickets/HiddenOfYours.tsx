import type { Pages, Reader } from '#contract/pages.ts'
import { addresses, at } from '#contract/pages.ts'
import { Notice } from '../shell/Notice.tsx'
import { sayCommon } from '../shell/say.ts'

type Props = { reader: Reader; ticket: Pages['ticket-print'] }

const readOnce = ['password', 'key', 'access_key']

/** Right after sending: what was hidden in the last words of the reader's, that it is safe, and what to do. */
export function HiddenOfYours({ reader, ticket }: Props) {
  const { yours } = sayCommon(reader).secrets
  const last = ticket.entries.findLast(({ side, text }) => side === 'client' && text !== null)
  const counts = last?.author === reader.name ? last?.hidden : undefined
  if (!counts?.length) return null
  const passed = counts.some(({ kind }) => readOnce.includes(kind))
  return (
    <Notice tone="info" title={yours.title}>
      <p>{yours.said({ counts })}</p>
      {passed && <p>{yours.safe}</p>}
      {counts.some(({ kind }) => !readOnce.includes(kind)) && <p>{yours.numbers}</p>}
      <p>
        <a href={`${at(addresses.ticket, { number: ticket.number })}#secrets`}>{yours.next}</a>
      </p>
    </Notice>
  )
}
