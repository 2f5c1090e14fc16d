import { useState } from 'react'
import { type Category, category as categories, type Tier, tier as tiers } from '#contract/accounts.ts'
import { accounts } from '#contract/index.ts'
import type { Language } from '#contract/text.ts'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { FormDialog } from '../shell/FormDialog.tsx'
import { fieldFault, formFault } from '../shell/fault.ts'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import type { Account } from './account.ts'

/** The terms of an account; its contract number stays. */
export function ChangeAccount({ account, onClose }: { account: Account; onClose: () => void }) {
  const t = useWords()
  const { accounts: words } = t.desk.people
  const [name, setName] = useState(account.name)
  const [category, setCategory] = useState<Category>(account.category)
  const [tier, setTier] = useState<Tier>(account.tier)
  const [language, setLanguage] = useState<Language | null>(account.language)
  const [zone, setZone] = useState<string | null>(account.zone)
  const order = useOrder(accounts.changeAccount, () => {
    sayDone(words.changed)
    onClose()
  })
  const languages = [
    { id: 'desk', label: words.asDesk },
    ...(['ru', 'en'] as const).map((id) => ({ id, label: t.common.languages[id] })),
  ]
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.changeTitle}
      act={t.desk.admin.people.save}
      onAct={() => void order.give({ accountId: account.id, name, category, tier, language, zone })}
      pending={order.pending}
      fault={formFault(order.error, t, ['name', 'zone'])}
    >
      <TextField
        label={t.desk.admin.accounts.name}
        value={name}
        onChange={setName}
        autoFocus
        autoComplete="off"
        error={fieldFault(order.error, 'name')}
      />
      <RadioGroup
        label={t.desk.admin.accounts.category}
        options={categories.options.map((id) => ({ id, label: t.common.categories[id] }))}
        value={category}
        onChange={(id) => setCategory(categories.options.find((each) => each === id) ?? category)}
      />
      <TierField value={tier} onChange={setTier} />
      <RadioGroup
        flow="chips"
        label={words.language}
        options={languages}
        value={language ?? 'desk'}
        onChange={(id) => setLanguage(id === 'ru' || id === 'en' ? id : null)}
      />
      <ComboBox
        label={words.zone}
        options={[{ id: 'desk', label: words.asDesk }, ...zones()]}
        value={zone ?? 'desk'}
        onChange={(id) => setZone(id === 'desk' ? null : id)}
        error={fieldFault(order.error, 'zone')}
        empty={t.desk.orders.pick.none}
      />
    </FormDialog>
  )
}

const zones = () => [...Intl.supportedValuesOf('timeZone'), 'UTC'].map((id) => ({ id, label: id.replaceAll('_', ' ') }))

/** How much the contract promises. */
export function TierField({ value, onChange }: { value: Tier; onChange: (tier: Tier) => void }) {
  const t = useWords()
  return (
    <RadioGroup
      flow="chips"
      label={t.desk.people.accounts.tier}
      options={tiers.options.map((id) => ({ id, label: t.common.tiers[id] }))}
      value={value}
      onChange={(id) => onChange(tiers.options.find((each) => each === id) ?? value)}
    />
  )
}
