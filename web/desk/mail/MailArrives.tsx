import { type accounts, mail, type Output } from '#contract/index.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { useOrder } from '../shell/order.ts'
import { useTimes, useWords } from '../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../shell/say.ts'

type Card = Output<typeof accounts.contactCard>

/** Letters to this contact do not arrive, and whoever knows better says so. */
export function MailArrives({ contact: { id, name, undeliverable, may } }: { contact: Card }) {
  const { delivery } = useWords().desk.ticket
  const times = useTimes()
  const order = useOrder(mail.sayMailArrives, () => sayDone(delivery.arrivesDone))
  useSaidRefusal(order.error)
  if (!undeliverable) return null
  return (
    <Banner
      tone="warn"
      title={delivery.notReached({ name, time: times.short(undeliverable.since) })}
      actions={
        may.sayMailArrives && (
          <Button pending={order.pending} onClick={() => void order.give({ contactId: id })}>
            {delivery.arrives}
          </Button>
        )
      }
    >
      <p>{undeliverable.said}</p>
    </Banner>
  )
}
