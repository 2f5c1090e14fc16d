import { useState } from 'react'
import { promises } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { PlusIcon } from '../../ui/icons.ts'
import { Panel } from '../../ui/Panel.tsx'
import { addresses } from '../../wire/addresses.ts'
import { CalendarForm } from '../promises/CalendarForm.tsx'
import { CalendarTable } from '../promises/CalendarTable.tsx'
import type { CalendarKept, TermsKept } from '../promises/settings.ts'
import { TermsForm } from '../promises/TermsForm.tsx'
import { TermsTable } from '../promises/TermsTable.tsx'
import { AppLink } from '../shell/AppLink.tsx'
import { Shown } from '../shell/Fault.tsx'
import { Page } from '../shell/Page.tsx'
import { useWords } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'

type Doing = { what: 'terms'; terms: TermsKept } | { what: 'calendar'; calendar: CalendarKept | null }

/** What makes a promise: terms by priority, calendars of working hours. */
export default function PromisesPage() {
  const { keeping } = useWords().desk
  const asked = useScreen(promises.promiseSettings, {})
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  const add = (label: string, what: Doing) => (
    <Button size="small" icon={PlusIcon} onClick={() => setDoing(what)}>
      {label}
    </Button>
  )
  return (
    <Page title={keeping.title} lead={keeping.lead}>
      <Shown of={asked}>
        {(settings) => (
          <>
            <Panel title={keeping.terms.title} flat>
              <TermsTable settings={settings} onChange={(terms) => setDoing({ what: 'terms', terms })} />
            </Panel>
            <Panel
              title={keeping.calendars.title}
              flat
              actions={add(keeping.calendars.add, { what: 'calendar', calendar: null })}
            >
              <CalendarTable
                calendars={settings.calendars}
                onChange={(calendar) => setDoing({ what: 'calendar', calendar })}
              />
            </Panel>
            <p>
              <AppLink href={addresses.topics()}>{keeping.topics.elsewhere}</AppLink>
            </p>
            {doing?.what === 'terms' && (
              <TermsForm terms={doing.terms} calendars={settings.calendars} onClose={close} />
            )}
            {doing?.what === 'calendar' && (
              <CalendarForm calendar={doing.calendar} settings={settings} onClose={close} />
            )}
          </>
        )}
      </Shown>
    </Page>
  )
}
