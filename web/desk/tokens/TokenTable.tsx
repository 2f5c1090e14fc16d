import { Button } from '../../ui/Button.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { StatusChip, type StatusTone } from '../../ui/StatusChip.tsx'
import type { Glyph } from '../../ui/StatusGlyph.tsx'
import { useReader, useTimes } from '../shell/reader.tsx'
import type { Token } from './token.ts'

const looks: Record<Token['state'], { tone: StatusTone; glyph: Glyph }> = {
  active: { tone: 'solved', glyph: 'check' },
  expired: { tone: 'closed', glyph: 'hourglass' },
  revoked: { tone: 'closed', glyph: 'square' },
}

export function TokenTable({ tokens, onRevoke }: { tokens: Token[]; onRevoke: (token: Token) => void }) {
  const { t } = useReader()
  const words = t.desk.api.tokens
  const times = useTimes()
  const columns: Column<Token>[] = [
    {
      id: 'name',
      title: words.name,
      names: true,
      cell: ({ name, prefix }) => (
        <>
          {name}
          <div className="meta">
            <code>{prefix}…</code>
          </div>
        </>
      ),
    },
    { id: 'acts', title: words.actsAs, cell: (token) => <ActsAs token={token} /> },
    {
      id: 'scopes',
      title: words.scopes,
      cell: ({ scopes }) => scopes.map((scope) => <div key={scope}>{<code>{scope}</code>}</div>),
    },
    {
      id: 'used',
      title: words.lastUsed,
      cell: ({ lastUsedAt }) =>
        lastUsedAt ? (
          <time dateTime={lastUsedAt} title={times.exact(lastUsedAt)}>
            {times.short(lastUsedAt)}
          </time>
        ) : (
          words.never
        ),
    },
    {
      id: 'made',
      title: words.madeBy,
      cell: ({ madeBy, createdAt }) => (
        <>
          {madeBy ?? words.commandLine}
          <div className="meta">{times.day(createdAt)}</div>
        </>
      ),
    },
    {
      id: 'state',
      title: words.state,
      cell: ({ state, expiresAt }) => (
        <>
          <StatusChip {...looks[state]} label={words.states[state]} />
          {state === 'active' && expiresAt && <div className="meta">{words.until({ time: times.day(expiresAt) })}</div>}
        </>
      ),
    },
    {
      id: 'revoke',
      title: '',
      align: 'end',
      cell: (token) =>
        token.state === 'active' && (
          <Button size="small" aria-label={words.revokeNamed({ name: token.name })} onClick={() => onRevoke(token)}>
            {words.revoke}
          </Button>
        ),
    },
  ]
  return (
    <DataTable caption={t.desk.api.tabs.tokens} captionUnseen columns={columns} rows={tokens} rowKey={({ id }) => id} />
  )
}

function ActsAs({ token: { client, roles, lines } }: { token: Token }) {
  const { t } = useReader()
  const words = t.desk.api.tokens
  if (client) return words.asContact({ contact: client.contactName, account: client.accountName })
  return (
    <>
      {roles?.map((role) => t.common.staffRoles[role]).join(', ')}
      {lines.length > 0 && <div className="meta">{words.onLines({ lines: lines.join(', ') })}</div>}
    </>
  )
}
