import { useEffect } from 'react'
import { running } from '#contract/index.ts'
import { MailIcon } from '../../ui/icons.ts'
import { Panel } from '../../ui/Panel.tsx'
import { addresses } from '../../wire/addresses.ts'
import { FaultTable } from '../running/FaultTable.tsx'
import { Findings } from '../running/Findings.tsx'
import { ImportTable } from '../running/ImportTable.tsx'
import { LedgerPanel } from '../running/LedgerPanel.tsx'
import { NodeTable } from '../running/NodeTable.tsx'
import { StateFacts } from '../running/StateFacts.tsx'
import { AppButtonLink } from '../shell/AppLink.tsx'
import { Shown } from '../shell/Fault.tsx'
import { Page } from '../shell/Page.tsx'
import { useWords } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'

const every = 30_000

/** Whether the desk runs well, and what to do when it does not. */
export default function HealthPage() {
  const words = useWords().desk.running
  const asked = useScreen(running.deskHealth, {}, { keep: true })
  const { refetch } = asked
  useEffect(() => {
    const timer = setInterval(() => void refetch(), every)
    return () => clearInterval(timer)
  }, [refetch])
  const mail = (
    <AppButtonLink href={addresses.outgoingMail()} icon={MailIcon}>
      {words.outgoing.title}
    </AppButtonLink>
  )
  return (
    <Page
      title={words.title}
      lead={asked.data ? words.lead({ version: asked.data.version }) : undefined}
      actions={mail}
    >
      <Shown of={asked}>
        {(health) => (
          <>
            <Findings findings={health.findings} />
            <Panel title={words.state}>
              <StateFacts health={health} />
            </Panel>
            <LedgerPanel check={health.ledger} />
            <Panel title={words.kept.imports} flat>
              <ImportTable runs={health.imports} />
            </Panel>
            <Panel title={words.processes} flat>
              <NodeTable nodes={health.nodes} />
            </Panel>
            <Panel title={words.faults} flat>
              <FaultTable faults={health.faults.newest} />
            </Panel>
          </>
        )}
      </Shown>
    </Page>
  )
}
