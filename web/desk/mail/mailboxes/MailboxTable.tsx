import { type Column, DataTable } from '../../../ui/DataTable.tsx'
import { addresses } from '../../../wire/addresses.ts'
import { AppLink } from '../../shell/AppLink.tsx'
import { useWords } from '../../shell/reader.tsx'
import { MailboxState } from './MailboxState.tsx'
import type { Mailbox } from './mailbox.ts'

export function MailboxTable({ mailboxes, at }: { mailboxes: Mailbox[]; at: string }) {
  const words = useWords().desk.mailboxes
  const columns: Column<Mailbox>[] = [
    {
      id: 'mailbox',
      title: words.mailbox,
      names: true,
      cell: ({ id, address }) => <AppLink href={addresses.mailbox(id)}>{address}</AppLink>,
    },
    { id: 'server', title: words.server, cell: ({ host, port }) => `${host}:${port}` },
    { id: 'state', title: words.state, cell: (mailbox) => <MailboxState of={mailbox} at={at} /> },
    {
      id: 'folders',
      title: words.folders,
      cell: ({ folders }) => folders.map(({ name, kind }) => `${name} (${words.kinds[kind]})`).join(', '),
    },
    { id: 'taken', title: words.taken, align: 'end', cell: ({ taken }) => taken },
  ]
  return <DataTable caption={words.title} captionUnseen columns={columns} rows={mailboxes} rowKey={({ id }) => id} />
}
