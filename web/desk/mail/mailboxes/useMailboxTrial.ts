import { useEffect, useRef, useState } from 'react'
import { mail, type Output } from '#contract/index.ts'
import { now } from '../../shell/clock.ts'
import { useOrder } from '../../shell/order.ts'
import type { Reach, Trouble } from './mailbox.ts'

export type StepId = 'sign' | 'send' | 'find'
export type Outcome = {
  /** Under way; null once it is over. */
  running: StepId | null
  trouble: Trouble | null
  folders: Output<typeof mail.tryMailbox>['folders'] | null
  sent: Output<typeof mail.sendProbe> | null
  found: 'inbox' | 'junk' | null
  /** Since the letter was sent. */
  seconds: number
}

export const mostSeconds = 90
const everyMs = 3000
const nothingYet: Outcome = { running: 'sign', trouble: null, folders: null, sent: null, found: null, seconds: 0 }

/** Three steps, each an order of its own, so that the page shows how far it has come and which one stumbled. */
export function useMailboxTrial() {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const trial = useOrder(mail.tryMailbox, () => {})
  const letter = useOrder(mail.sendProbe, () => {})
  const finding = useOrder(mail.findProbe, () => {})
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
    }
  }, [])

  const give = async (mailboxId: string | null, mailbox: Reach, mailGoesOut: boolean) => {
    const tell = (part: Partial<Outcome>) => setOutcome((before) => ({ ...(before ?? nothingYet), ...part }))
    setOutcome(nothingYet)
    const signed = await trial.give({ mailboxId, mailbox })
    if (!signed || signed.trouble) return tell({ running: null, trouble: signed?.trouble ?? null })
    tell({ running: mailGoesOut ? 'send' : null, folders: signed.folders })
    const sent = mailGoesOut ? await letter.give({ to: mailbox.address }) : undefined
    if (!sent?.delivered) return tell({ running: null, sent: sent ?? null })
    const begun = now()
    tell({ running: 'find', sent })
    for (let seconds = 0; seconds < mostSeconds && !gone.current; seconds = Math.round((now() - begun) / 1000)) {
      tell({ seconds })
      const looked = await finding.give({ mailboxId, mailbox, probe: sent.probe })
      const found = looked?.found === 'inbox' || looked?.found === 'junk' ? looked.found : null
      if (!looked || looked.trouble || found)
        return tell({ running: null, trouble: looked?.trouble ?? null, found, seconds: secondsSince(begun) })
      await new Promise((resolve) => setTimeout(resolve, everyMs))
    }
    tell({ running: null, seconds: mostSeconds })
  }
  return { outcome, give, error: trial.error ?? letter.error ?? finding.error }
}

const secondsSince = (begun: number) => Math.max(1, Math.round((now() - begun) / 1000))
