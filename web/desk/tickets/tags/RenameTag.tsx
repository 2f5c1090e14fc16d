import { useState } from 'react'
import { tickets } from '#contract/index.ts'
import { longestTag } from '#contract/tickets.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { fieldFault, formFault } from '../../shell/fault.ts'
import { useOrder } from '../../shell/order.ts'
import { useWords } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'
import type { Tag } from './TagTable.tsx'

export function RenameTag({ tag, onClose }: { tag: Tag; onClose: () => void }) {
  const t = useWords()
  const words = t.desk.tags
  const [name, setName] = useState(tag.name)
  const order = useOrder(tickets.renameTag, () => {
    sayDone(words.renamed({ name }))
    onClose()
  })
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.renameTitle({ name: tag.name })}
      size="small"
      act={words.rename}
      onAct={() => void order.give({ tagId: tag.id, name })}
      pending={order.pending}
      fault={formFault(order.error, t, ['name'])}
    >
      <TextField
        label={words.newName}
        maxLength={longestTag}
        autoFocus
        value={name}
        onChange={setName}
        error={fieldFault(order.error, 'name')}
      />
    </FormDialog>
  )
}
