import { useEffect } from 'react'
import { drafts } from '#contract/index.ts'
import { announce } from '../../../ui/announce.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { addresses } from '../../../wire/addresses.ts'
import { useOrder } from '../order.ts'
import { useWords } from '../reader.tsx'
import { type MySend, useMySends } from './useMySends.ts'

/** What was sent and did not go out, until its author has said that they know. */
export function Returned() {
  const { sends } = useMySends()
  return sends
    .filter(({ state }) => state === 'returned')
    .slice(0, 3)
    .map((send) => <Back key={send.sendId} send={send} />)
}

function Back({ send: { sendId, number, kind, why } }: { send: MySend }) {
  const t = useWords()
  const { held, returned } = t.desk.drafts
  const seen = useOrder(drafts.markReturnSeen, () => {})
  const title = returned.title({ what: held.what({ kind: held.kinds[kind], n: number }) })
  const reason = why && why in t.refusals ? t.refusals[why as keyof typeof t.refusals]({}) : returned.unknown
  useEffect(() => announce(`${title} ${reason}`, { urgent: true }), [title, reason])
  return (
    <Banner
      tone="warn"
      title={title}
      actions={
        <>
          <ButtonLink size="small" href={number === null ? addresses.drafts() : addresses.ticket(number)}>
            {returned.open}
          </ButtonLink>
          <Button size="small" pending={seen.pending} onClick={() => void seen.give({ sendId })}>
            {returned.seen}
          </Button>
        </>
      }
    >
      {reason} {returned.safe}
    </Banner>
  )
}
