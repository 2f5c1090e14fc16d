import type { ReactElement } from 'react'
import { Menu as List, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Pressable } from 'react-aria-components/Pressable'
import css from './Menu.module.css'
import { MenuEntries, type MenuEntry } from './MenuEntries.tsx'

export type MenuProps = {
  /** A Button or an IconButton; it opens the menu. */
  button: ReactElement<{ reason?: string }>
  label: string
  entries: MenuEntry[]
  onChoose: (id: string) => void
  onOpenChange?: (open: boolean) => void
}

export function Menu({ button, label, entries, onChoose, onOpenChange }: MenuProps) {
  // A refused button keeps its reason and opens nothing.
  if (button.props.reason) return button
  return (
    <MenuTrigger onOpenChange={onOpenChange}>
      <Pressable>{button as ReactElement<object, string>}</Pressable>
      <Popover className={css.layer} offset={4}>
        <List aria-label={label} className={css.list}>
          <MenuEntries entries={entries} onChoose={onChoose} />
        </List>
      </Popover>
    </MenuTrigger>
  )
}
