import { useState } from 'react'
import { webhooks } from '#contract/index.ts'
import { type WebhookEvent, webhookEvents } from '#contract/webhooks.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { FormDialog } from '../shell/FormDialog.tsx'
import { fieldFault, formFault, isRefusal } from '../shell/fault.ts'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import type { Head } from './webhook.ts'

type Props = {
  /** Null adds a new one. */
  webhook: Head | null
  onClose: () => void
  onAdded?: (secret: string | null) => void
}

export function WebhookForm({ webhook, onClose, onAdded }: Props) {
  const t = useWords()
  const words = t.desk.api.webhooks
  const [url, setUrl] = useState(webhook?.url ?? '')
  const [events, setEvents] = useState<WebhookEvent[]>(webhook?.events ?? ['ticket.opened', 'ticket.replied'])
  const add = useOrder(webhooks.addWebhook, ({ secret }) => onAdded?.(secret))
  const change = useOrder(webhooks.changeWebhook, () => {
    sayDone(words.saved)
    onClose()
  })
  const { pending, error } = webhook ? change : add
  const give = () => void (webhook ? change.give({ webhookId: webhook.id, url, events }) : add.give({ url, events }))
  const flip = (event: WebhookEvent, on: boolean) =>
    setEvents((held) => (on ? [...held, event] : held.filter((each) => each !== event)))
  const refused = isRefusal(error, 'address_not_allowed')
  return (
    <FormDialog
      open
      onClose={onClose}
      title={webhook ? words.changeTitle : words.add}
      act={webhook ? words.save : words.addAct}
      onAct={give}
      pending={pending}
      reason={url.trim() === '' ? words.urlFirst : events.length === 0 ? words.eventFirst : undefined}
      fault={refused ? undefined : formFault(error, t, ['url'])}
    >
      <TextField
        label={words.url}
        help={words.urlHelp}
        type="url"
        value={url}
        onChange={setUrl}
        autoComplete="off"
        autoFocus
        error={refused ? error?.message && formFault(error, t, []) : fieldFault(error, 'url')}
      />
      <fieldset>
        <legend className="field-label">{words.events}</legend>
        <div className="field-help">{words.eventsHelp}</div>
        {webhookEvents.map((event) => (
          <Checkbox
            key={event}
            label={
              <>
                {words.eventNames[event]} <code>{event}</code>
              </>
            }
            checked={events.includes(event)}
            onChange={(on) => flip(event, on)}
          />
        ))}
      </fieldset>
    </FormDialog>
  )
}
