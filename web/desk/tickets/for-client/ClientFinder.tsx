import { useState } from 'react'
import { type Output, tickets } from '#contract/index.ts'
import { ComboBox } from '../../../ui/ComboBox.tsx'
import type { Option } from '../../../ui/options.ts'
import { useWords } from '../../shell/reader.tsx'
import { useScreen } from '../../shell/screen.ts'
import { useSettled } from '../../shell/useSettled.ts'

type Found = Output<typeof tickets.quickFind>
type Client = Option & { accountId: string; contactId: string | null }
const pause = 120

/** Whose ticket it is, by whatever they name on the phone: a contract, a name, a domain. A person brings their account. */
export function ClientFinder({ onFound }: { onFound: (accountId: string, contactId: string | null) => void }) {
  const words = useWords().desk.forClient
  const [text, setText] = useState('')
  const typed = useSettled(text.trim(), pause)
  const asked = useScreen(tickets.quickFind, { typed }, { enabled: typed.length > 1, keep: true })
  const clients = asked.data && typed.length > 1 ? clientsIn(asked.data) : []
  const empty = typed.length < 2 ? words.findHint : asked.isFetching ? words.finding : words.foundNone
  return (
    <ComboBox
      label={words.find}
      help={words.findHelp}
      placeholder={words.findHint}
      autoFocus
      options={clients}
      text={text}
      onText={setText}
      empty={empty}
      value={null}
      onChange={(id) => {
        const client = clients.find((each) => each.id === id)
        if (client) onFound(client.accountId, client.contactId)
      }}
    />
  )
}

function clientsIn({ accounts, people, services }: Found): Client[] {
  return [
    ...accounts.map(({ id, name, contractNumber }) => ({
      id: `account ${id}`,
      label: name,
      detail: contractNumber,
      accountId: id,
      contactId: null,
    })),
    ...people.map(({ id, name, account }) => ({
      id: `person ${id} ${account.id}`,
      label: name,
      detail: `${account.name} · ${account.contractNumber}`,
      accountId: account.id,
      contactId: id,
    })),
    ...services.map(({ id, name, account }) => ({
      id: `service ${id}`,
      label: name,
      detail: `${account.name} · ${account.contractNumber}`,
      accountId: account.id,
      contactId: null,
    })),
  ]
}
