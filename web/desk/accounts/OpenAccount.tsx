import { useState } from 'react'
import { type Category, category as categories, type Tier } from '#contract/accounts.ts'
import { accounts } from '#contract/index.ts'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { FormDialog } from '../shell/FormDialog.tsx'
import { fieldFault, formFault } from '../shell/fault.ts'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'

import { TierField } from './ChangeAccount.tsx'

type Props = { onClose: () => void; onOpened: (accountId: string, name: string) => void }

export function OpenAccount({ onClose, onOpened }: Props) {
  const t = useWords()
  const words = t.desk.admin.accounts
  const [contractNumber, setContractNumber] = useState('')
  const [name, setName] = useState('')
  const [category, setCategory] = useState<Category>('legal_entity')
  const [tier, setTier] = useState<Tier>('standard')
  const order = useOrder(accounts.openAccount, ({ accountId }, input) => onOpened(accountId, input.name))
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.openTitle}
      act={words.openAct}
      onAct={() => void order.give({ contractNumber, name, category, tier })}
      pending={order.pending}
      fault={formFault(order.error, t, ['contractNumber', 'name'])}
    >
      <TextField
        label={words.contract}
        value={contractNumber}
        onChange={setContractNumber}
        autoFocus
        autoComplete="off"
        error={fieldFault(order.error, 'contractNumber')}
      />
      <TextField
        label={words.name}
        value={name}
        onChange={setName}
        autoComplete="off"
        error={fieldFault(order.error, 'name')}
      />
      <RadioGroup
        label={words.category}
        options={categories.options.map((id) => ({ id, label: t.common.categories[id] }))}
        value={category}
        onChange={(id) => setCategory(categories.options.find((each) => each === id) ?? category)}
      />
      <TierField value={tier} onChange={setTier} />
    </FormDialog>
  )
}
