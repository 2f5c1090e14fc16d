import { sql } from 'kysely'
import { mail, type Output } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'

type Mailbox = Output<typeof mail.mailboxList>['mailboxes'][number]
type Row = Omit<Mailbox, 'oauth' | 'lookedAt' | 'trouble'> & {
  client_id: string | null
  token_url: string | null
  has_secret: boolean
  looked_at: Date | null
  trouble: NonNullable<Mailbox['trouble']>['code'] | null
  trouble_said: string
  trouble_since: Date | null
}

/** Every mailbox with its folders and how fetching from it goes. What was taken is counted over what we hold. */
export const mailboxList = screen(mail.mailboxList, async (_, { db, world, now }) => {
  const { rows } = await sql<Row>`
    select b.id, b.address, b.aliases, b.host, b.port, b.security, b.user_name as "user", b.junk_folder as "junkFolder",
      b.oauth_client_id as client_id, b.oauth_token_url as token_url, b.oauth_secret is not null as has_secret, b.state,
      b.looked_at, b.trouble, b.trouble_said, b.trouble_since, f.folders, f.taken
    from mailboxes b
    cross join lateral (
      select coalesce(json_agg(json_build_object('name', name, 'kind', kind) order by kind, name), '[]') as folders,
        coalesce(sum((select count(*) from incoming_mail m where m.source = f.id::text and m.uid is not null)), 0)::int as taken
      from mailbox_folders f where f.mailbox_id = b.id) f
    where b.state <> 'removed' order by b.address, b.id`.execute(db)
  return {
    at: now.toISOString(),
    mailboxes: rows.map(
      ({ client_id, token_url, has_secret, looked_at, trouble, trouble_said, trouble_since, ...row }) => ({
        ...row,
        oauth: client_id === null ? null : { clientId: client_id, tokenUrl: token_url ?? '', hasSecret: has_secret },
        lookedAt: looked_at?.toISOString() ?? null,
        trouble: trouble && trouble_since && { code: trouble, said: trouble_said, since: trouble_since.toISOString() },
      }),
    ),
    mailGoesOut: world.settings.mailGoesOut,
  }
})
