import type { World } from '../../server/platform/command.ts'
import { writeNote } from '../../server/tickets/commands/write-note.ts'
import type { Player } from '../../test/cast.ts'
import { planter } from '../../test/planted-secrets.ts'

/** Passwords in every way in which people write them, through the real command; gives what must be found nowhere. */
export async function plantPasswords(world: World, vera: Player, ticketIds: readonly string[], many: number) {
  const { next } = planter(20261122)
  const canaries: string[] = []
  const missed = new Map<string, number>()
  for (let i = 0; i < many; i++) {
    const { text, canary, as } = next()
    canaries.push(canary)
    const ticketId = ticketIds[i % ticketIds.length]!
    const { seq } = await writeNote(world, vera, { ticketId, text }, { key: crypto.randomUUID() })
    const { content } = await world.db
      .selectFrom('event_content')
      .select('content')
      .where('stream_id', '=', ticketId)
      .where('seq', '=', seq)
      .executeTakeFirstOrThrow()
    if (JSON.stringify(content).includes(canary)) missed.set(as, (missed.get(as) ?? 0) + 1)
  }
  const sum = [...missed.values()].reduce((all, one) => all + one, 0)
  console.log(`passwords: ${many - sum} of ${many} hidden (${(((many - sum) / many) * 100).toFixed(2)} %)`)
  for (const [as, count] of missed) console.log(`  ${as}: ${count} missed`)
  return canaries
}
