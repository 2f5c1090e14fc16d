import type { Node } from '#contract/running.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { useReader, useTimes } from '../shell/reader.tsx'

/** The processes that serve this desk, and those that fell silent within the day. */
export function NodeTable({ nodes }: { nodes: readonly Node[] }) {
  const { t } = useReader()
  const times = useTimes()
  const words = t.desk.running
  const size = (bytes: number) => words.size({ bytes })
  const disk = ({ diskFree, diskSize }: Node) =>
    diskFree === null || diskSize === null
      ? words.unknown
      : words.diskOf({ free: size(diskFree), size: size(diskSize) })
  const columns: Column<Node>[] = [
    {
      id: 'host',
      title: words.host,
      names: true,
      cell: ({ host, pid }) => (
        <>
          {host} <span className="meta">{pid}</span>
        </>
      ),
    },
    { id: 'does', title: words.does, cell: ({ roles }) => roles.map((role) => words.roles[role] ?? role).join(', ') },
    { id: 'version', title: words.version, cell: ({ version }) => version },
    {
      id: 'heard',
      title: words.heard,
      cell: ({ alive, seenAt }) => (alive ? times.short(seenAt) : words.gone({ at: times.short(seenAt) })),
    },
    { id: 'disk', title: words.disk, align: 'end', cell: disk },
    { id: 'memory', title: words.memory, align: 'end', cell: ({ memory }) => size(memory) },
    { id: 'late', title: words.late, align: 'end', cell: ({ loopLateMs }) => words.lateMs({ ms: loopLateMs }) },
  ]
  return (
    <DataTable caption={words.processes} captionUnseen columns={columns} rows={[...nodes]} rowKey={({ id }) => id} />
  )
}
