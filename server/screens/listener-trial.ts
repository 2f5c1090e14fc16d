import { mail } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'

/** The mail of a trial once it is here. The trial's own id says when it left, and nothing older is looked at. */
export const listenerTrial = screen(mail.listenerTrial, async ({ trial }, { db, now, world }) => {
  const left = Number.parseInt(trial.replaceAll('-', '').slice(0, 12), 16)
  const row = await db
    .selectFrom('incoming_mail')
    .select(['id', 'source', 'state', 'outcome', 'received_at', 'ended_at'])
    .where('id', '>', firstIdAt(left - aMinute))
    .where('message_id', '=', `<trial.${trial}@${new URL(world.settings.publicUrl).hostname}>`)
    .orderBy('id')
    .executeTakeFirst()
  if (!row) return { mail: null }
  return {
    mail: {
      id: row.id,
      state: row.state,
      outcome: row.outcome,
      receivedAt: row.received_at.toISOString(),
      byListener: row.source === 'smtp',
      seconds: Math.max(0, Math.round(((row.ended_at ?? now).getTime() - left) / 1000)),
    },
  }
})

/** Clocks of two machines may differ by a little. */
const aMinute = 60_000
const firstIdAt = (time: number) => {
  const head = Math.max(0, time).toString(16).padStart(12, '0')
  return `${head.slice(0, 8)}-${head.slice(8)}-0000-0000-000000000000`
}
