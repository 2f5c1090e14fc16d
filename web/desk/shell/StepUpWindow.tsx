import { useState } from 'react'
import { signIn } from '#contract/index.ts'
import { TextField } from '../../ui/TextField.tsx'
import { confirming } from './confirming.ts'
import { FormDialog } from './FormDialog.tsx'
import { wordsOf } from './fault.ts'
import { useOrder } from './order.ts'
import { useWords } from './reader.tsx'

/** A code, and the order goes on by itself. */
export default function StepUpWindow({ onAnswer }: { onAnswer: (confirmed: boolean) => void }) {
  const t = useWords()
  const words = t.desk.people.stepUp
  const [code, setCode] = useState('')
  const answer = (confirmed: boolean) => {
    confirming.set(() => null)
    onAnswer(confirmed)
  }
  const order = useOrder(signIn.stepUp, () => answer(true))
  return (
    <FormDialog
      open
      onClose={() => answer(false)}
      title={words.title}
      size="small"
      lead={words.lead}
      act={words.act}
      onAct={() => void order.give({ code })}
      pending={order.pending}
      fault={order.error ? wordsOf(order.error, t) : undefined}
    >
      <TextField
        label={words.code}
        help={words.codeHelp}
        value={code}
        onChange={setCode}
        autoFocus
        autoComplete="one-time-code"
      />
    </FormDialog>
  )
}
