import type pg from 'pg'
import type { World } from '#platform/command.ts'
import { startJobs, type Task } from '#platform/jobs.ts'

/** A runner that lost its database may never find out that it has stopped. What it had in hand is freed without it. */
const patience = 10_000
const within = (ms: number, work: Promise<unknown> | undefined) =>
  Promise.race([work?.catch(() => {}), new Promise((resolve) => setTimeout(resolve, ms).unref())])

/** Jobs run while the database is there; when it goes they begin anew once it is back. */
export function keepJobsRunning(
  world: World,
  connection: pg.PoolConfig,
  tasks: Record<string, Task>,
  timetable: readonly string[],
  reacting: boolean,
) {
  let stopped = false
  let running: Awaited<ReturnType<typeof startJobs>> | null = null
  let wake = () => {}
  const pause = () =>
    new Promise<void>((resolve) => {
      wake = resolve
      setTimeout(resolve, 1000).unref()
    })
  const begin = async () => {
    while (!stopped && !running) {
      try {
        const beginAnew = () => {
          const lost = running
          running = null
          void within(patience, lost?.stop()).then(() => begin())
        }
        running = await startJobs(world, connection, tasks, timetable, beginAnew, reacting)
      } catch (error) {
        world.log.warn({ err: error }, 'jobs wait for the database')
        await pause()
      }
    }
  }
  const begun = begin()
  return {
    async stop() {
      stopped = true
      wake()
      // Who is stopped at once may still be beginning: nothing is left behind that runs on without a database.
      await within(patience, begun)
      await running?.stop()
    },
  }
}
