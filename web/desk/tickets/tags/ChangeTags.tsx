import { useState } from 'react'
import { tickets } from '#contract/index.ts'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { formFault } from '../../shell/fault.ts'
import { useOrder } from '../../shell/order.ts'
import { useWords } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'
import type { Ticket } from '../ticket.ts'
import { TagsField } from './TagsField.tsx'

/** Puts tags on a ticket and takes them off. */
export function ChangeTags({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const t = useWords()
  const words = t.desk.tags
  const [tags, setTags] = useState(ticket.tags)
  // What a colleague puts on meanwhile stays: only what this reader changed is ordered.
  const [before] = useState(ticket.tags)
  const order = useOrder(tickets.changeTags, () => {
    sayDone(words.saved)
    onClose()
  })
  const act = () =>
    void order.give({
      ticketId: ticket.ticketId,
      add: tags.filter((name) => !before.includes(name)),
      remove: before.filter((name) => !tags.includes(name)),
    })
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.title({ n: ticket.number })}
      act={words.save}
      onAct={act}
      pending={order.pending}
      fault={formFault(order.error, t, [])}
    >
      <TagsField label={words.field} help={words.fieldHelp} tags={tags} onChange={setTags} takesNew autoFocus />
    </FormDialog>
  )
}
