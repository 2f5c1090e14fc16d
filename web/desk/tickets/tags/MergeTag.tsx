import { useState } from 'react'
import { tickets } from '#contract/index.ts'
import { ComboBox } from '../../../ui/ComboBox.tsx'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { formFault } from '../../shell/fault.ts'
import { useOrder } from '../../shell/order.ts'
import { useWords } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'
import type { Tag } from './TagTable.tsx'

export function MergeTag({ tag, tags, onClose }: { tag: Tag; tags: Tag[]; onClose: () => void }) {
  const t = useWords()
  const words = t.desk.tags
  const [into, setInto] = useState<string | null>(null)
  const others = tags.filter(({ id }) => id !== tag.id)
  const order = useOrder(tickets.mergeTag, () => {
    sayDone(words.merged({ name: others.find(({ id }) => id === into)?.name ?? '' }))
    onClose()
  })
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.mergeTitle({ name: tag.name })}
      lead={words.mergeWords({ n: tag.uses })}
      act={words.merge}
      onAct={() => into && void order.give({ tagId: tag.id, into })}
      pending={order.pending}
      reason={into === null ? words.mergeInto : undefined}
      fault={formFault(order.error, t, [])}
    >
      <ComboBox
        label={words.mergeInto}
        options={others.map(({ id, name }) => ({ id, label: name }))}
        value={into}
        onChange={setInto}
        empty={words.none}
        autoFocus
      />
    </FormDialog>
  )
}
