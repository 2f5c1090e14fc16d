import { useState } from 'react'
import { staff } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { Shown } from '../shell/Fault.tsx'
import { LinkToCarry } from '../shell/LinkToCarry.tsx'
import { useOrder } from '../shell/order.ts'
import { Page } from '../shell/Page.tsx'
import { useReader } from '../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../shell/say.ts'
import { useScreen } from '../shell/screen.ts'
import { AgentSessions } from '../staff/AgentSessions.tsx'
import { BringBack } from '../staff/BringBack.tsx'
import { ChangeAgent } from '../staff/ChangeAgent.tsx'
import { FactorPanel } from '../staff/FactorPanel.tsx'
import { Leaving } from '../staff/Leaving.tsx'
import type { Person } from '../staff/people.ts'

type Doing = 'change' | 'leave' | 'return' | { link: string }

/** One colleague: what they may do, where they are signed in, how they come in, and how they leave. */
export default function PersonPage({ agentId }: { agentId: string }) {
  const { t } = useReader()
  const asked = useScreen(staff.agentCard, { agentId })
  return (
    <Shown of={asked} missing={t.refusals.agent_not_found({})}>
      {(person) => <Card person={person} />}
    </Shown>
  )
}

function Card({ person }: { person: Person }) {
  const { t } = useReader()
  const words = t.desk.people.card
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  const again = useOrder(staff.inviteAgentAgain, ({ link }) => {
    sayDone(words.invitedAgain(person))
    setDoing(link ? { link } : null)
  })
  useSaidRefusal(again.error)
  const actions = person.active ? (
    <>
      <Button onClick={() => setDoing('change')}>{words.change}</Button>
      {!person.cameIn && (
        <Button onClick={() => void again.give({ agentId: person.id })} pending={again.pending}>
          {words.inviteAgain}
        </Button>
      )}
      {!person.me && (
        <Button tone="danger" onClick={() => setDoing('leave')}>
          {words.leaves}
        </Button>
      )}
    </>
  ) : (
    <Button tone="primary" onClick={() => setDoing('return')}>
      {words.bringBack}
    </Button>
  )
  const back = <AppLink href={addresses.people()}>← {words.toList}</AppLink>
  return (
    <Page title={person.name} lead={person.email} back={back} actions={actions}>
      <FactList facts={useFacts(person)} />
      <FactorPanel person={person} />
      <AgentSessions person={person} />
      {doing === 'change' && <ChangeAgent agent={person} lines={person.lines} onClose={close} />}
      {doing === 'leave' && <Leaving person={person} onClose={close} />}
      {doing === 'return' && <BringBack person={person} onClose={close} />}
      {typeof doing === 'object' && doing && <LinkToCarry name={person.name} link={doing.link} onClose={close} />}
    </Page>
  )
}

function useFacts({ roles, lineIds, lines, active, cameIn, openTickets }: Person) {
  const { me, t } = useReader()
  const words = t.desk.admin.people
  const nameOf = (line: { nameRu: string; nameEn: string }) => (me.language === 'ru' ? line.nameRu : line.nameEn)
  const on = lines.filter(({ id }) => lineIds.includes(id)).map(nameOf)
  const open = openTickets.map((line) => `${nameOf(line)}: ${line.count}`)
  return [
    { id: 'state', term: words.state, value: active ? (cameIn ? words.active : words.invited) : words.inactive },
    { id: 'roles', term: words.roles, value: roles.map((role) => t.common.staffRoles[role]).join(', ') },
    { id: 'lines', term: words.onLines, value: on.join(', ') || words.noLines },
    { id: 'tickets', term: t.desk.people.card.tickets, value: open.join(', ') || t.desk.people.card.noTickets },
  ]
}
