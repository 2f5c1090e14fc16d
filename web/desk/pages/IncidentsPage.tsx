import { useState } from 'react'
import type { Incident } from '#contract/incidents.ts'
import { incidents } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { CheckIcon, PlusIcon } from '../../ui/icons.ts'
import { EndIncident } from '../incidents/EndIncident.tsx'
import { IncidentForm } from '../incidents/IncidentForm.tsx'
import { IncidentList } from '../incidents/IncidentList.tsx'
import { Shown } from '../shell/Fault.tsx'
import { Page } from '../shell/Page.tsx'
import { useWords } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'

type Doing = { what: 'announce' } | { what: 'change' | 'end'; incident: Incident }

/** What is broken now for many, and what clients are told of it. */
export default function IncidentsPage() {
  const { incidents: words } = useWords().desk
  const asked = useScreen(incidents.incidentList, {})
  const [doing, setDoing] = useState<Doing | null>(null)
  const keeps = asked.data?.may.announce === null
  const close = () => setDoing(null)
  const announce = asked.data && (
    <Button
      tone="primary"
      icon={PlusIcon}
      reason={keeps ? undefined : words.keepers}
      onClick={() => setDoing({ what: 'announce' })}
    >
      {words.announce}
    </Button>
  )
  return (
    <Page title={words.title} lead={words.lead} width="text" actions={announce}>
      <Shown of={asked}>
        {({ running, ended, topics }) => (
          <>
            {running.length === 0 ? (
              <EmptyState icon={CheckIcon} title={words.none}>
                {words.noneWords}
              </EmptyState>
            ) : (
              <IncidentList
                title={words.running}
                incidents={running}
                onChange={keeps ? (incident) => setDoing({ what: 'change', incident }) : null}
                onEnd={keeps ? (incident) => setDoing({ what: 'end', incident }) : null}
              />
            )}
            {ended.length > 0 && <IncidentList title={words.ended} incidents={ended} onChange={null} onEnd={null} />}
            {doing?.what === 'announce' && <IncidentForm topics={topics} incident={null} onClose={close} />}
            {doing?.what === 'change' && <IncidentForm topics={topics} incident={doing.incident} onClose={close} />}
            {doing?.what === 'end' && <EndIncident incident={doing.incident} onClose={close} />}
          </>
        )}
      </Shown>
    </Page>
  )
}
