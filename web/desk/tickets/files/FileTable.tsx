import type { TicketFile } from '#contract/tickets.ts'
import { Button } from '../../../ui/Button.tsx'
import { type Column, DataTable } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { AttachIcon, LockIcon } from '../../../ui/icons.ts'
import { Stack } from '../../../ui/Stack.tsx'
import { useTimes, useWords } from '../../shell/reader.tsx'
import type { DeskWords } from '../../shell/words/load.ts'
import css from './FileTable.module.css'
import { endingOf, kindOf } from './file-kind.ts'

type Props = {
  files: TicketFile[]
  /** The one that was looked at last: there the keyboard goes on. */
  looked: string | null
  more: (() => void) | null
  pending: boolean
  onOpen: (fileId: string) => void
}

/** Who sent what and when, the last first. */
export function FileTable({ files, looked, more, pending, onOpen }: Props) {
  const words = useWords().desk.files
  const columns = useColumns(looked, onOpen)
  if (files.length === 0)
    return (
      <EmptyState icon={AttachIcon} title={words.none}>
        {words.noneWords}
      </EmptyState>
    )
  return (
    <Stack gap={12}>
      <DataTable caption={words.title} captionUnseen columns={columns} rows={files} rowKey={({ id }) => id} />
      {more && (
        <Button onClick={more} pending={pending}>
          {words.more}
        </Button>
      )}
    </Stack>
  )
}

function useColumns(looked: string | null, onOpen: (fileId: string) => void): Column<TicketFile>[] {
  const { common, desk } = useWords()
  const times = useTimes()
  const { columns } = desk.files
  return [
    {
      id: 'name',
      title: columns.name,
      names: true,
      cell: ({ id, name, internal }) => (
        <span className={css.name}>
          {internal && <Internal words={desk.files.internal} />}
          {/* biome-ignore lint/a11y/noAutofocus: whoever looked at a file comes back to it */}
          <button type="button" className={css.open} autoFocus={id === looked} onClick={() => onOpen(id)}>
            {name}
          </button>
        </span>
      ),
    },
    { id: 'type', title: columns.type, cell: (file) => typeOf(file, desk) },
    { id: 'size', title: columns.size, align: 'end', cell: ({ size }) => common.fileSize({ bytes: size }) },
    { id: 'who', title: columns.who, cell: ({ author }) => author?.name ?? desk.ticket.system },
    {
      id: 'when',
      title: columns.when,
      cell: ({ at }) => (
        <time dateTime={at} title={times.exact(at)}>
          {times.short(at)}
        </time>
      ),
    },
    {
      id: 'hash',
      title: columns.hash,
      cell: ({ sha256 }) => <code title={sha256}>{sha256.slice(0, 12)}…</code>,
    },
  ]
}

const Internal = ({ words }: { words: string }) => (
  <span className={css.internal} title={words}>
    <Icon of={LockIcon} label={words} />
  </span>
)

export function typeOf(file: TicketFile, { files: { types } }: DeskWords['desk']): string {
  const kind = kindOf(file)
  return kind === 'other' ? types.other({ ending: endingOf(file) }) : types[kind]
}
