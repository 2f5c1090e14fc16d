import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import type { Kind, MailboxFolderRow, MailboxRow } from './tables.ts'
import type { Trouble } from './trouble.ts'

const columns = [
  'id',
  'address',
  'aliases',
  'host',
  'port',
  'security',
  'user_name',
  'password',
  'oauth_client_id',
  'oauth_token_url',
  'oauth_secret',
  'oauth_refresh',
  'junk_folder',
  'state',
  'created_at',
  'changed_at',
  'looked_at',
  'trouble',
  'trouble_said',
  'trouble_since',
] as const satisfies readonly (keyof MailboxRow)[]

/** One that was not removed. */
export const mailboxById = (db: Db | Tx, id: string): Promise<MailboxRow | undefined> =>
  db.selectFrom('mailboxes').select(columns).where('id', '=', id).where('state', '<>', 'removed').executeTakeFirst()

export const lockMailbox = (tx: Tx, id: string): Promise<MailboxRow | undefined> =>
  tx
    .selectFrom('mailboxes')
    .select(columns)
    .where('id', '=', id)
    .where('state', '<>', 'removed')
    .forUpdate()
    .executeTakeFirst()

/** Those to fetch from, and since when each is as it is. */
export const activeMailboxes = (db: Db) =>
  db.selectFrom('mailboxes').select(['id', 'changed_at']).where('state', '=', 'active').orderBy('id').execute()

/** Another one that signs in to the same place: its mail would come twice. */
export const sameMailbox = (tx: Tx, { host, user_name }: Pick<MailboxRow, 'host' | 'user_name'>, but: string) =>
  tx
    .selectFrom('mailboxes')
    .select('id')
    .where('host', '=', host)
    .where(sql`lower(user_name)`, '=', user_name.toLowerCase())
    .where('state', '<>', 'removed')
    .where('id', '<>', but)
    .executeTakeFirst()

export const addMailboxRow = (tx: Tx, row: MailboxRow) => tx.insertInto('mailboxes').values(row).execute()

export const changeMailboxRow = (tx: Tx, id: string, changes: Partial<Omit<MailboxRow, 'id'>>) =>
  tx.updateTable('mailboxes').set(changes).where('id', '=', id).execute()

/** Stored before the access token that came with it is used: the earlier one may have ended with this. */
export const keepRefreshToken = (db: Db, id: string, sealed: Buffer) =>
  db.updateTable('mailboxes').set({ oauth_refresh: sealed }).where('id', '=', id).execute()

export const addFolders = (tx: Tx, rows: MailboxFolderRow[]) => tx.insertInto('mailbox_folders').values(rows).execute()

/** The folder as it was read so far; in one that is new what is left alone in the others is left alone as well. */
export async function folderNamed(db: Db, mailboxId: string, name: string, kind: Kind, id: string) {
  const { rows } = await sql<MailboxFolderRow>`
    insert into mailbox_folders (id, mailbox_id, name, kind, taken_to, anew_to, left_until)
    values (${id}, ${mailboxId}, ${name}, ${kind}, 0, 0,
      (select max(left_until) from mailbox_folders where mailbox_id = ${mailboxId}))
    on conflict (mailbox_id, name) do update set kind = excluded.kind
    returning id, mailbox_id, name, kind, uidvalidity, taken_to, anew_to, left_until, looked_at`.execute(db)
  return rows[0]!
}

/** The server counts anew: everything is looked at again, and up to `anewTo` it may be what we hold. */
export const beginAnew = (db: Db, id: string, uidvalidity: bigint, anewTo: number) =>
  db
    .updateTable('mailbox_folders')
    .set({ uidvalidity: String(uidvalidity), taken_to: '0', anew_to: String(anewTo) })
    .where('id', '=', id)
    .execute()

/** Never backwards, and never under another count. */
export const takenTo = (db: Db, id: string, uidvalidity: bigint, uid: number) =>
  db
    .updateTable('mailbox_folders')
    .set({ taken_to: String(uid) })
    .where('id', '=', id)
    .where('uidvalidity', '=', String(uidvalidity))
    .where('taken_to', '<', String(uid))
    .execute()

export const folderLookedAt = (db: Db, id: string, now: Date) =>
  db.updateTable('mailbox_folders').set({ looked_at: now }).where('id', '=', id).execute()

/** All its folders, to their ends. */
export const lookedAt = (db: Db, id: string, now: Date) =>
  db
    .updateTable('mailboxes')
    .set({ looked_at: now, trouble: null, trouble_said: '', trouble_since: null })
    .where('id', '=', id)
    .execute()

/** Since when it has been in trouble stays what it was. */
export const inTrouble = (db: Db, id: string, { code, said }: Trouble, now: Date) =>
  db
    .updateTable('mailboxes')
    .set({ trouble: code, trouble_said: said, trouble_since: sql`coalesce(trouble_since, ${now})` })
    .where('id', '=', id)
    .execute()

/** What lets us in is gone with this. */
export const forgetMailbox = (tx: Tx, id: string) =>
  changeMailboxRow(tx, id, {
    state: 'removed',
    password: Buffer.alloc(0),
    oauth_secret: null,
    oauth_refresh: null,
    trouble: null,
    trouble_said: '',
    trouble_since: null,
  })
