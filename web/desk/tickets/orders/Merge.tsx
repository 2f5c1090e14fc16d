import { useState } from 'react'
import { tickets } from '#contract/index.ts'
import type { MergeChoice } from '#contract/tickets.ts'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { ask } from '../../../wire/ask.ts'
import { newKey } from '../../../wire/key.ts'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { wordsOf } from '../../shell/fault.ts'
import { useOrder } from '../../shell/order.ts'
import { useReader } from '../../shell/reader.tsx'
import { useScreen } from '../../shell/screen.ts'
import { useSettled } from '../../shell/useSettled.ts'
import { reasonOf } from '../ticket.ts'
import type { OrderProps } from './HandOver.tsx'
import { WhoHears } from './WhoHears.tsx'

/** How long what is typed stands still before it is looked for. */
const stands = 200

/** Into another ticket of the client. Who will hear of what stands here before anything is done. */
export function Merge({ ticket, onClose, onDone }: OrderProps) {
  const { t } = useReader()
  const words = t.desk.merging
  const [typed, setTyped] = useState('')
  const [into, setInto] = useState<MergeChoice | null>(null)
  const [inform, setInform] = useState(false)
  const [tell, setTell] = useState(true)
  const merging = useOrder(tickets.mergeTicket, ({ number }, { ticketId }) =>
    onDone(words.done({ n: number }), { undo: () => ask(tickets.takeApart, { ticketId }, { key: newKey() }) }),
  )
  const choose = (choice: MergeChoice) => {
    setInto(choice)
    setInform(false)
    setTell(true)
  }
  const act = () =>
    into && void merging.give({ ticketId: ticket.ticketId, into: into.number, inform, tell: tell || !into.sameContact })
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.title({ n: ticket.number })}
      size="wide"
      lead={words.lead({ n: ticket.number })}
      act={into ? words.act({ n: into.number }) : words.actFirst}
      onAct={act}
      pending={merging.pending}
      {...(into ? {} : { reason: words.chooseFirst })}
      {...(merging.error ? { fault: wordsOf(merging.error, t) } : {})}
    >
      <TextField label={words.find} autoFocus autoComplete="off" maxLength={200} value={typed} onChange={setTyped} />
      <Choices number={ticket.number} typed={typed} into={into} onChoose={choose} />
      {into && (
        <WhoHears ticket={ticket} into={into} inform={inform} onInform={setInform} tell={tell} onTell={setTell} />
      )}
    </FormDialog>
  )
}

type ChoicesProps = { number: number; typed: string; into: MergeChoice | null; onChoose: (choice: MergeChoice) => void }

function Choices({ number, typed, into, onChoose }: ChoicesProps) {
  const { t } = useReader()
  const words = t.desk.merging
  const settled = useSettled(typed.trim(), stands)
  const { data, error } = useScreen(tickets.mergeChoices, { number, typed: settled }, { keep: true })
  if (error) return <p role="alert">{wordsOf(error, t)}</p>
  if (!data) return <p className="meta">{words.loading}</p>
  if (data.rows.length === 0) return <p className="meta">{settled ? words.nothingFound : words.nothing}</p>
  return (
    <RadioGroup
      label={settled ? words.which : words.suggested}
      value={into ? into.ticketId : null}
      onChange={(id) => onChoose(data.rows.find(({ ticketId }) => ticketId === id)!)}
      options={data.rows.map((choice) => ({
        id: choice.ticketId,
        label: <bdi>{words.choice({ n: choice.number, subject: choice.subject })}</bdi>,
        help: `${t.common.statuses[choice.status]}, ${choice.sameContact ? words.askedBySame : words.askedBy({ name: choice.contact.name })}`,
        ...(choice.objection ? { reason: reasonOf(choice.objection, t)! } : {}),
      }))}
    />
  )
}
