import { useState } from 'react'
import { accounts } from '#contract/index.ts'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { Select } from '../../ui/Select.tsx'
import { useReader } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'
import css from './Choices.module.css'
import type { ClientActs } from './wish.ts'

type Props = { acts: ClientActs; onChange: (acts: ClientActs) => void }

/** The account is found by the beginning of its name or number; then one of those who act for it. */
export function ClientSide({ acts, onChange }: Props) {
  const words = useReader().t.desk.api.tokens
  const [text, setText] = useState('')
  const found = useScreen(accounts.accountList, { q: text.slice(0, 100) }, { keep: true })
  const rows = found.data?.rows ?? []
  const choose = (accountId: string | null) => {
    const chosen = rows.find(({ id }) => id === accountId)
    if (chosen) setText(chosen.name)
    onChange({ as: 'client', accountId, contactId: null })
  }
  return (
    <div className={css.columns}>
      <ComboBox
        label={words.account}
        help={words.accountHelp}
        options={rows.map(({ id, name, contractNumber }) => ({ id, label: name, detail: contractNumber }))}
        value={acts.accountId}
        onChange={choose}
        text={text}
        onText={setText}
        empty={words.accountNone}
      />
      {acts.accountId && (
        <PickContact
          accountId={acts.accountId}
          value={acts.contactId}
          onChange={(contactId) => onChange({ ...acts, contactId })}
        />
      )}
    </div>
  )
}

type Picking = { accountId: string; value: string | null; onChange: (contactId: string) => void }

function PickContact({ accountId, value, onChange }: Picking) {
  const { t } = useReader()
  const words = t.desk.api.tokens
  const { data } = useScreen(accounts.accountCard, { accountId })
  const acting = data?.contacts.filter(({ active }) => active) ?? []
  return (
    <Select
      label={words.contact}
      placeholder={words.contactPick}
      options={acting.map(({ id, name, role }) => ({ id, label: name, detail: t.common.contactRoles[role] }))}
      value={value}
      onChange={onChange}
      {...(data && acting.length === 0 ? { reason: words.contactNone } : {})}
    />
  )
}
