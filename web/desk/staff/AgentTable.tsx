import { Button } from '../../ui/Button.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { useReader } from '../shell/reader.tsx'
import type { Agent, People } from './people.ts'

export function AgentTable({ people, onChange }: { people: People; onChange: (agent: Agent) => void }) {
  const { me, t } = useReader()
  const words = t.desk.admin.people
  const lineNames = new Map(people.lines.map((line) => [line.id, me.language === 'ru' ? line.nameRu : line.nameEn]))
  const stateOf = ({ active, cameIn, secondFactor }: Agent) => {
    if (!active) return words.inactive
    if (!cameIn) return words.invited
    return secondFactor ? words.active : `${words.active}, ${t.desk.people.card.noFactor}`
  }
  const columns: Column<Agent>[] = [
    {
      id: 'name',
      title: words.name,
      names: true,
      cell: ({ id, name, email }) => (
        <>
          <AppLink href={addresses.person(id)}>{name}</AppLink>
          <div className="meta">{email}</div>
        </>
      ),
    },
    { id: 'roles', title: words.roles, cell: ({ roles }) => roles.map((role) => t.common.staffRoles[role]).join(', ') },
    {
      id: 'lines',
      title: words.onLines,
      cell: ({ lineIds }) => lineIds.map((id) => lineNames.get(id)).join(', ') || words.noLines,
    },
    { id: 'state', title: words.state, cell: stateOf },
    {
      id: 'change',
      title: '',
      align: 'end',
      cell: (agent) =>
        agent.active && (
          <Button size="small" aria-label={words.changeNamed({ name: agent.name })} onClick={() => onChange(agent)}>
            {words.change}
          </Button>
        ),
    },
  ]
  return (
    <DataTable caption={words.people} captionUnseen columns={columns} rows={people.agents} rowKey={({ id }) => id} />
  )
}
