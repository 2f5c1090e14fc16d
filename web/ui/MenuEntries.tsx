import { Header } from 'react-aria-components/Header'
import { MenuItem, MenuSection } from 'react-aria-components/Menu'
import { Separator } from 'react-aria-components/Separator'
import { type Drawing, Icon } from './Icon.tsx'
import { CheckIcon } from './icons.ts'
import { Kbd } from './Kbd.tsx'
import css from './Menu.module.css'

export type MenuAction = {
  id: string
  label: string
  icon?: Drawing
  keys?: string
  tone?: 'danger'
  checked?: boolean
  href?: string
  /** Why it cannot be chosen now. The entry can still be reached and read. */
  reason?: string
}

export type MenuEntry = MenuAction | { id: string; line: true } | { id: string; title: string; entries: MenuAction[] }

type Chooses = { onChoose: (id: string) => void }

export function MenuEntries({ entries, onChoose }: { entries: MenuEntry[] } & Chooses) {
  return entries.map((entry) => {
    if ('line' in entry) return <Separator key={entry.id} className={css.line} />
    if ('title' in entry) return <Section key={entry.id} {...entry} onChoose={onChoose} />
    return <Entry key={entry.id} action={entry} onChoose={onChoose} />
  })
}

function Section({ title, entries, onChoose }: { title: string; entries: MenuAction[] } & Chooses) {
  return (
    <MenuSection>
      <Header className={css.title}>{title}</Header>
      {entries.map((action) => (
        <Entry key={action.id} action={action} onChoose={onChoose} />
      ))}
    </MenuSection>
  )
}

/** The library takes disabled entries out of the keyboard's reach, so a refused one only looks and acts disabled. */
function Entry({ action, onChoose }: { action: MenuAction } & Chooses) {
  const { id, label, icon, keys, tone, checked, href, reason } = action
  return (
    <MenuItem
      id={id}
      textValue={label}
      href={reason ? undefined : href}
      className={css.entry}
      data-tone={tone}
      data-refused={reason !== undefined || undefined}
      shouldCloseOnSelect={reason === undefined}
      onAction={() => reason === undefined && onChoose(id)}
    >
      <span className={css.icon}>{checked ? <Icon of={CheckIcon} /> : icon && <Icon of={icon} />}</span>
      <span>{label}</span>
      {keys && <Kbd keys={keys} />}
      {reason && <span className={css.reason}>{reason}</span>}
    </MenuItem>
  )
}
