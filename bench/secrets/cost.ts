import { secretsIn } from '../../contract/secrets.ts'
import type { World } from '../../server/platform/command.ts'
import { writeNote } from '../../server/tickets/commands/write-note.ts'
import type { Player } from '../../test/cast.ts'
import { records } from '../../test/shared-data.ts'

type Ticket = { subject?: string; body?: string }

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(2)
const said = (times: number[]) => {
  const sorted = times.toSorted((a, b) => a - b)
  return `p50 ${at(sorted, 0.5)} ms, p99 ${at(sorted, 0.99)} ms`
}

/** What the looking costs a command: the same real texts with it and without it, by turns. */
export async function costOfHiding(world: World, vera: Player, ticketIds: readonly string[], many: number) {
  const tickets = records<Ticket>('tickets-en/it-servicedesk.jsonl.gz')
  const texts = tickets.map(({ subject = '', body = '' }) => `${subject}\n${body}`.trim()).filter(Boolean)
  if (texts.length === 0) return console.log('cost: the shared data does not lie beside the project')
  const ways: [string, World, number[]][] = [
    ['with hiding', world, []],
    ['without', { ...world, hide: (text) => text }, []],
  ]
  for (let i = 0; i < many; i++) {
    const [, itsWorld, times] = ways[i % 2]!
    const began = performance.now()
    await writeNote(itsWorld, vera, {
      ticketId: ticketIds[i % ticketIds.length]!,
      text: texts[(i >> 1) % texts.length]!,
    })
    times.push(performance.now() - began)
  }
  for (const [name, , times] of ways) console.log(`a note, ${name}: ${said(times)}`)
  const alone = texts.map((text) => {
    const began = performance.now()
    secretsIn(text)
    return performance.now() - began
  })
  const bytes = texts.reduce((all, text) => all + text.length, 0)
  console.log(`the looking alone, ${texts.length} texts of ${Math.round(bytes / texts.length)} letters: ${said(alone)}`)
}
