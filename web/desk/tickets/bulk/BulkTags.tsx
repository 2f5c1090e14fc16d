import { useState } from 'react'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { formFault } from '../../shell/fault.ts'
import { useWords } from '../../shell/reader.tsx'
import { TagsField } from '../tags/TagsField.tsx'
import type { BulkProps } from './BulkWindow.tsx'
import { useGiving } from './useGiving.ts'

export function BulkTags({ selection, onClose, onGiven }: BulkProps) {
  const t = useWords()
  const { bulk } = t.desk
  const [add, setAdd] = useState<string[]>([])
  const [remove, setRemove] = useState<string[]>([])
  const giving = useGiving(selection, onGiven)
  return (
    <FormDialog
      open
      onClose={onClose}
      title={bulk.title.tags({ n: selection.count })}
      act={bulk.act.tags({ n: selection.count })}
      onAct={() => giving.give({ what: 'tags', add, remove })}
      pending={giving.pending}
      fault={formFault(giving.error, t, [])}
    >
      <TagsField label={bulk.addTags} tags={add} onChange={setAdd} takesNew autoFocus />
      <TagsField label={bulk.removeTags} tags={remove} onChange={setRemove} />
    </FormDialog>
  )
}
