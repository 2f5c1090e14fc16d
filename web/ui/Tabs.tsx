import type { ReactNode } from 'react'
import { Tabs as Group, Tab, TabList, TabPanel } from 'react-aria-components/Tabs'
import css from './Tabs.module.css'

export type TabItem = { id: string; label: string; count?: number | string; content: ReactNode }

export type TabsProps = {
  label: string
  tabs: TabItem[]
  value?: string
  defaultValue?: string
  onChange?: (id: string) => void
}

export function Tabs({ label, tabs, value, defaultValue, onChange }: TabsProps) {
  return (
    <Group selectedKey={value} defaultSelectedKey={defaultValue} onSelectionChange={(key) => onChange?.(String(key))}>
      <TabList aria-label={label} className={css.list}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={css.tab}>
            {tab.label}
            {tab.count !== undefined && <span className={css.count}>{tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={css.panel}>
          {tab.content}
        </TabPanel>
      ))}
    </Group>
  )
}
