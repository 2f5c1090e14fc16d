import type { RefObject } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../shell/reader.tsx'
import { typeIn } from '../writing/type-in.ts'

type Props = { number: number; field: RefObject<HTMLTextAreaElement | null> }

/** Puts the request for a password into the reply, with the way to the field where it is read once. */
export function AskSafely({ number, field }: Props) {
  const { secrets } = useWords().common
  const put = secrets.asked({ address: `${location.origin}/t/${number}` })
  const ask = () => {
    const { current } = field
    if (!current) return
    const { selectionStart: from, selectionEnd: to } = current
    typeIn(current, { from, to, put, start: from + put.length, end: from + put.length })
  }
  return (
    <Button size="small" tone="quiet" onClick={ask}>
      {secrets.ask}
    </Button>
  )
}
