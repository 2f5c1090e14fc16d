import { sql } from 'kysely'
import { mail } from '#contract/index.ts'
import type { MailSecurity } from '#contract/mail.ts'
import { screen } from '#platform/screen.ts'
import { partsOfFrom } from '../channels/mail/rules.ts'

type Row = {
  host: string | null
  port: number | null
  security: MailSecurity | null
  user_name: string | null
  has_password: boolean | null
  from_address: string | null
  changed_at: Date | null
  me: string
}

/** How mail goes out: as set on the desk, or as the environment says, which goes first. */
export const outgoingMail = screen(mail.outgoingMail, async (_, { db, world, actor }) => {
  const { rows } = await sql<Row>`
    select o.host, o.port, o.security, o.user_name, o.password is not null as has_password, o.from_address, o.changed_at,
      p.email as me
    from persons p left join outgoing_mail o on true where p.id = ${actor.id}`.execute(db)
  const row = rows[0]!
  const { mail: now, mailFrom } = world.settings
  if (now.setBy === 'environment') {
    const { name, address } = partsOfFrom(mailFrom)
    const { setBy, host, port, user, security } = now
    return {
      setBy,
      host,
      port,
      user,
      security,
      hasPassword: user !== '',
      fromName: name,
      fromAddress: address,
      changedAt: null,
      me: row.me,
    }
  }
  const { name, address } = partsOfFrom(row.from_address ?? mailFrom)
  return {
    setBy: row.host === null ? ('nobody' as const) : ('desk' as const),
    host: row.host ?? '',
    port: row.port ?? 465,
    security: row.security ?? 'tls',
    user: row.user_name ?? '',
    hasPassword: row.has_password ?? false,
    fromName: name,
    // The address we would use by ourselves on a machine without a name is none to send from.
    fromAddress: /@localhost$/.test(address) ? '' : address,
    changedAt: row.changed_at?.toISOString() ?? null,
    me: row.me,
  }
})
