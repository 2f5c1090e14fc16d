import { useState } from 'react'
import { staff } from '#contract/index.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { FormDialog } from '../shell/FormDialog.tsx'
import { fieldFault, formFault } from '../shell/fault.ts'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import type { Line } from './people.ts'

/** A new line, or one that is there already. */
export function LineForm({ line, onClose }: { line: Line | null; onClose: () => void }) {
  const t = useWords()
  const { people } = t.desk.admin
  const [nameRu, setNameRu] = useState(line?.nameRu ?? '')
  const [nameEn, setNameEn] = useState(line?.nameEn ?? '')
  const [restricted, setRestricted] = useState(line?.restricted ?? false)
  const done = (news: string) => {
    sayDone(news)
    onClose()
  }
  const adding = useOrder(staff.addLine, () => done(people.lineAdded))
  const changing = useOrder(staff.changeLine, () => done(people.saved))
  const order = line ? changing : adding
  const act = () =>
    void (line
      ? changing.give({ lineId: line.id, nameRu, nameEn, restricted })
      : adding.give({ nameRu, nameEn, restricted }))
  return (
    <FormDialog
      open
      onClose={onClose}
      title={line ? people.lineTitle : people.addLine}
      act={line ? people.save : people.addLine}
      onAct={act}
      pending={order.pending}
      fault={formFault(order.error, t, ['nameRu', 'nameEn'])}
    >
      <TextField
        label={people.nameRu}
        value={nameRu}
        onChange={setNameRu}
        autoFocus
        error={fieldFault(order.error, 'nameRu')}
      />
      <TextField label={people.nameEn} value={nameEn} onChange={setNameEn} error={fieldFault(order.error, 'nameEn')} />
      <Checkbox label={people.restricted} help={people.restrictedHelp} checked={restricted} onChange={setRestricted} />
    </FormDialog>
  )
}
