import { useState } from 'react'
import { useLocation } from 'wouter'
import { mail } from '#contract/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { addresses } from '../../../wire/addresses.ts'
import { useOrder } from '../../shell/order.ts'
import { useWords } from '../../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../../shell/say.ts'
import type { Mailbox } from './mailbox.ts'
import { RemoveMailbox } from './RemoveMailbox.tsx'

/** What can be done with a mailbox as a whole. */
export function MailboxActs({ of: { id: mailboxId, state } }: { of: Mailbox }) {
  const words = useWords().desk.mailboxes
  const [, go] = useLocation()
  const [removing, setRemoving] = useState(false)
  const pause = useOrder(mail.pauseMailbox, () => sayDone(words.pausedToast))
  const resume = useOrder(mail.resumeMailbox, () => sayDone(words.resumedToast))
  useSaidRefusal(pause.error ?? resume.error)
  return (
    <>
      {state === 'active' ? (
        <Button pending={pause.pending} onClick={() => void pause.give({ mailboxId })}>
          {words.pause}
        </Button>
      ) : (
        <Button tone="primary" pending={resume.pending} onClick={() => void resume.give({ mailboxId })}>
          {words.resume}
        </Button>
      )}
      <Button onClick={() => setRemoving(true)}>{words.remove}</Button>
      {removing && (
        <RemoveMailbox
          mailboxId={mailboxId}
          onClose={() => setRemoving(false)}
          onRemoved={() => go(addresses.mailboxes())}
        />
      )}
    </>
  )
}
