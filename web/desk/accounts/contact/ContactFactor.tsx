import { useState } from 'react'
import { accounts } from '#contract/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { Confirm } from '../../shell/Confirm.tsx'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { fieldFault, formFault } from '../../shell/fault.ts'
import { useOrder } from '../../shell/order.ts'
import { useTimes, useWords } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'
import type { ContactOfCard } from '../account.ts'

type Props = { contact: ContactOfCard }

/** Whether they have a second factor, and how two of us together take a lost one away. */
export function ContactFactor({ contact }: Props) {
  const { people, cards } = useWords().desk
  const times = useTimes()
  const { since, codesLeft } = contact.secondFactor
  const { factor } = people
  return (
    <Panel title={factor.title} flat>
      <p>{since ? `${factor.on({ day: times.day(since) })}, ${factor.left({ n: codesLeft })}` : factor.off}</p>
      {since && !contact.may.keep && <p className="meta">{cards.reset.mayNot}</p>}
      {since && contact.may.keep && (contact.reset ? <Waiting contact={contact} /> : <AskReset contact={contact} />)}
    </Panel>
  )
}

function AskReset({ contact }: Props) {
  const t = useWords()
  const words = t.desk.cards.reset
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const order = useOrder(accounts.askContactFactorReset, () => {
    sayDone(words.asked)
    setOpen(false)
  })
  return (
    <div>
      <Button size="small" onClick={() => setOpen(true)}>
        {words.ask}
      </Button>
      {open && (
        <FormDialog
          open
          onClose={() => setOpen(false)}
          title={words.title(contact)}
          lead={words.words}
          act={words.act}
          onAct={() => void order.give({ contactId: contact.id, reason })}
          pending={order.pending}
          fault={formFault(order.error, t, ['reason'])}
        >
          <TextArea
            label={words.reason}
            help={words.reasonHelp}
            value={reason}
            onChange={setReason}
            autoFocus
            maxLength={1000}
            error={fieldFault(order.error, 'reason')}
          />
        </FormDialog>
      )}
    </div>
  )
}

function Waiting({ contact }: Props) {
  const words = useWords().desk.cards.reset
  const times = useTimes()
  const [open, setOpen] = useState(false)
  const order = useOrder(accounts.approveContactFactorReset, () => {
    sayDone(words.done)
    setOpen(false)
  })
  const asked = contact.reset!
  if (asked.mine) return <p className="meta">{words.mine}</p>
  return (
    <>
      <p>{words.waiting({ name: asked.askedBy, at: times.long(asked.askedAt) })}</p>
      <blockquote dir="auto">{asked.reason}</blockquote>
      <div>
        <Button tone="danger" onClick={() => setOpen(true)}>
          {words.agree}
        </Button>
      </div>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        title={words.agreeTitle}
        act={words.agree}
        onAct={() => void order.give({ contactId: contact.id })}
        pending={order.pending}
        error={order.error}
      >
        {words.agreeWords}
      </Confirm>
    </>
  )
}
