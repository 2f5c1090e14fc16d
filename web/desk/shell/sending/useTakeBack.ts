import { useLocation } from 'wouter'
import { drafts } from '#contract/index.ts'
import { addresses } from '../../../wire/addresses.ts'
import { takenBack } from '../drafting/taken-back.ts'
import { useOrder } from '../order.ts'
import { useWords } from '../reader.tsx'
import { sayDone, useSaidRefusal } from '../say.ts'
import type { MySend } from './useMySends.ts'

type Back = Pick<MySend, 'sendId' | 'ticketId' | 'kind'> & { number: number | null }

/** Takes a send back: its ticket opens with the words where they were. */
export function useTakeBack() {
  const words = useWords().desk.drafts.held
  const [, go] = useLocation()
  const order = useOrder(drafts.takeBackSend, () => {})
  useSaidRefusal(order.error)
  return async ({ sendId, ticketId, kind, number }: Back) => {
    const back = await order.give({ sendId })
    if (!back) return
    sayDone(words.back)
    takenBack.set(() => ({ ticketId, kind, ...back }))
    if (number !== null) go(addresses.ticket(number))
  }
}
