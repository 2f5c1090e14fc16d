import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { mail } from '#contract/index.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { Stack } from '../../../ui/Stack.tsx'
import { addresses } from '../../../wire/addresses.ts'
import { formFault } from '../../shell/fault.ts'
import { useOrder } from '../../shell/order.ts'
import { useWords } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'
import { MailboxForm, mailboxFields } from './MailboxForm.tsx'
import { MailboxTrial } from './MailboxTrial.tsx'
import type { Mailbox, Reach, Trouble } from './mailbox.ts'
import { TroubleWords } from './TroubleWords.tsx'
import { type ShownForm, useMailboxForm } from './useMailboxForm.ts'
import { useMailboxTrial } from './useMailboxTrial.ts'

/** How a mailbox is reached, and whether it is. */
export function MailboxSetup({ set, mailGoesOut }: { set: Mailbox | null; mailGoesOut: boolean }) {
  const t = useWords()
  const words = t.desk.mailboxes
  const { shown, change, reach } = useMailboxForm(set)
  const trial = useMailboxTrial()
  const saving = useSaving(set)
  const reason = useReason(shown, set)
  const fault = formFault(saving.error, t, mailboxFields)
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!reason) saving.give(reach(), shown.old)
  }
  return (
    <Stack gap={24}>
      <Panel>
        <form onSubmit={save} noValidate>
          <Stack gap={24}>
            <MailboxForm shown={shown} change={change} set={set} error={saving.error} />
            {(saving.trouble || fault) && (
              <div role="alert">
                {saving.trouble && (
                  <Banner tone="danger" title={words.notSaved}>
                    <TroubleWords of={saving.trouble} />
                  </Banner>
                )}
                {fault && <Banner tone="warn">{fault}</Banner>}
              </div>
            )}
            <div>
              <Button tone="primary" type="submit" pending={saving.pending} reason={reason}>
                {set ? words.saveChanges : words.save}
              </Button>
            </div>
          </Stack>
        </form>
      </Panel>
      <MailboxTrial
        trial={trial}
        onTry={() => void trial.give(set?.id ?? null, reach(), mailGoesOut)}
        mailGoesOut={mailGoesOut}
        reason={reason}
      />
    </Stack>
  )
}

/** Why it cannot be tried or saved yet. */
function useReason({ address, server, way, password, refreshToken, clientId }: ShownForm, set: Mailbox | null) {
  const words = useWords().desk.mailboxes
  if (!address.trim() || !server.trim()) return words.addressFirst
  const kept = set !== null && (set.oauth !== null) === (way === 'oauth')
  const given = way === 'password' ? password : refreshToken && clientId
  return given || kept ? undefined : words.secretFirst
}

function useSaving(set: Mailbox | null) {
  const words = useWords().desk.mailboxes
  const [, go] = useLocation()
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const add = useOrder(mail.addMailbox, ({ trouble: stumbled }) => {
    setTrouble(stumbled)
    if (stumbled) return
    sayDone(words.added)
    go(addresses.mailboxes())
  })
  const change = useOrder(mail.changeMailbox, ({ trouble: stumbled }) => {
    setTrouble(stumbled)
    if (!stumbled) sayDone(words.saved)
  })
  const { pending, error } = set ? change : add
  const give = (reach: Reach, old: 'leave' | 'take') => {
    setTrouble(null)
    void (set ? change.give({ mailboxId: set.id, ...reach }) : add.give({ ...reach, old }))
  }
  return { give, pending, error, trouble }
}
