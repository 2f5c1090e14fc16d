import { useState } from 'react'
import { staff } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { PlusIcon } from '../../ui/icons.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Shown } from '../shell/Fault.tsx'
import { LinkToCarry } from '../shell/LinkToCarry.tsx'
import { Page } from '../shell/Page.tsx'
import { useWords } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import { useScreen } from '../shell/screen.ts'
import { AgentTable } from '../staff/AgentTable.tsx'
import { ChangeAgent } from '../staff/ChangeAgent.tsx'
import { Invite } from '../staff/Invite.tsx'
import { LineForm } from '../staff/LineForm.tsx'
import { LineTable } from '../staff/LineTable.tsx'
import type { Agent, Line } from '../staff/people.ts'

type Doing =
  | { what: 'invite' | 'add_line' }
  | { what: 'agent'; agent: Agent }
  | { what: 'line'; line: Line }
  | { what: 'link'; name: string; link: string }

/** Who works here, as what, and on which lines. */
export default function PeoplePage() {
  const { people } = useWords().desk.admin
  const asked = useScreen(staff.people, {})
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  const invited = (name: string, link: string | null) => {
    sayDone(people.invitedToast({ name }))
    setDoing(link ? { what: 'link', name, link } : null)
  }
  const invite = (
    <Button tone="primary" icon={PlusIcon} onClick={() => setDoing({ what: 'invite' })}>
      {people.invite}
    </Button>
  )
  const addLine = (
    <Button size="small" icon={PlusIcon} onClick={() => setDoing({ what: 'add_line' })}>
      {people.addLine}
    </Button>
  )
  return (
    <Page title={people.title} actions={invite}>
      <Shown of={asked}>
        {(data) => (
          <>
            <Panel title={people.people} flat>
              <AgentTable people={data} onChange={(agent) => setDoing({ what: 'agent', agent })} />
            </Panel>
            <Panel title={people.lines} flat actions={addLine}>
              <LineTable lines={data.lines} onChange={(line) => setDoing({ what: 'line', line })} />
            </Panel>
            {doing?.what === 'invite' && <Invite lines={data.lines} onClose={close} onInvited={invited} />}
            {doing?.what === 'agent' && <ChangeAgent agent={doing.agent} lines={data.lines} onClose={close} />}
          </>
        )}
      </Shown>
      {doing?.what === 'add_line' && <LineForm line={null} onClose={close} />}
      {doing?.what === 'line' && <LineForm line={doing.line} onClose={close} />}
      {doing?.what === 'link' && <LinkToCarry name={doing.name} link={doing.link} onClose={close} />}
    </Page>
  )
}
