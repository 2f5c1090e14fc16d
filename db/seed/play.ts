/** Plays a company's past: every command at its own time, one after the other, with a clock that is moved before each. */
import type { Clock } from '#platform/clock.ts'
import type { World } from '#platform/command.ts'
import { pastDays } from './arrivals.ts'
import { chances } from './chance.ts'
import { pastOf } from './life.ts'
import { peopleTheCompany } from './people.ts'

export type Play = {
  world: World
  /** The clock that the world goes by. */
  moveTo(at: Date): void
  now: Date
  tickets: number
  onProgress(done: number, all: number): void
  /** Before a step: what the days between have left to do. */
  meanwhile?(at: Date): Promise<void>
}

const seed = 20260302
const day = 24 * 3_600_000

export async function playPast({ world, moveTo, now, tickets, onProgress, meanwhile }: Play): Promise<void> {
  moveTo(new Date(now.getTime() - (pastDays + 2) * day))
  const cast = await peopleTheCompany(world)
  const steps = pastOf(cast, tickets, now, chances(seed))
  for (const [done, { at, run }] of steps.entries()) {
    await meanwhile?.(at)
    moveTo(at)
    await run(world)
    onProgress(done + 1, steps.length)
  }
  moveTo(now)
  await meanwhile?.(now)
  // Attempts of that time count for nobody who comes to look.
  await world.db.deleteFrom('limits').execute()
}

/** A clock that stands where it was moved to. */
export function movedClock(at: Date): Clock & { moveTo(at: Date): void } {
  let now = at
  return Object.assign(() => now, {
    moveTo(later: Date) {
      now = later
    },
  })
}
