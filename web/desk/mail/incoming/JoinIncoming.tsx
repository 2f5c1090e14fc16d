import { useState } from 'react'
import { mail } from '#contract/index.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { wordsOf } from '../../shell/fault.ts'
import { useOrder } from '../../shell/order.ts'
import { useWords } from '../../shell/reader.tsx'

type Props = { mailId: string; suggested: number | null; onClose: () => void; onJoined: (number: number) => void }

export function JoinIncoming({ mailId, suggested, onClose, onJoined }: Props) {
  const words = useWords()
  const { incoming } = words.desk
  const [typed, setTyped] = useState(suggested ? String(suggested) : '')
  const number = Number(typed.replace(/^\s*#?/, ''))
  const isNumber = Number.isSafeInteger(number) && number > 0
  const order = useOrder(mail.joinFromMail, (joined) => onJoined(joined.number))
  return (
    <FormDialog
      open
      onClose={onClose}
      size="small"
      title={incoming.join}
      lead={incoming.joinLead}
      act={incoming.join}
      pending={order.pending}
      reason={isNumber ? undefined : incoming.number}
      fault={order.error ? wordsOf(order.error, words) : undefined}
      onAct={() => void order.give({ mailId, number })}
    >
      <TextField
        label={incoming.number}
        value={typed}
        onChange={setTyped}
        inputMode="numeric"
        autoComplete="off"
        autoFocus
      />
    </FormDialog>
  )
}
