import { useState } from 'react'
import type { Incident } from '#contract/incidents.ts'
import { tickets } from '#contract/index.ts'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { CloseIcon } from '../../ui/icons.ts'
import { Stack } from '../../ui/Stack.tsx'
import { useWords } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'
import { useSettled } from '../shell/useSettled.ts'
import css from './ServicesHit.module.css'

type Services = Incident['services']
type Props = { services: Services; onChange: (services: Services) => void }

/** Single services that are hit, found by their names. */
export function ServicesHit({ services, onChange }: Props) {
  const { incidents: words } = useWords().desk
  const [text, setText] = useState('')
  const typed = useSettled(text.trim(), 120)
  const asked = useScreen(tickets.quickFind, { typed }, { enabled: typed.length > 1, keep: true })
  const found = (typed.length > 1 ? (asked.data?.services ?? []) : []).filter(
    ({ id }) => !services.some((one) => one.id === id),
  )
  const take = (id: string | null) => {
    const one = found.find((service) => service.id === id)
    if (!one) return
    onChange([...services, { id: one.id, name: one.name, accountName: one.account.name }])
    setText('')
  }
  return (
    <Stack gap={8}>
      <ComboBox
        label={words.services}
        placeholder={words.findHint}
        options={found.map(({ id, name, account }) => ({ id, label: name, detail: account.name }))}
        text={text}
        onText={setText}
        value={null}
        onChange={take}
        empty={typed.length > 1 ? words.foundNone : words.find}
      />
      {services.length > 0 && (
        <ul className={css.taken} aria-label={words.services}>
          {services.map(({ id, name, accountName }) => (
            <li key={id}>
              <span dir="auto">
                {name} · {accountName}
              </span>
              <IconButton
                icon={CloseIcon}
                label={words.takeOff({ name })}
                onClick={() => onChange(services.filter((one) => one.id !== id))}
              />
            </li>
          ))}
        </ul>
      )}
    </Stack>
  )
}
