/** What the process that answers people feels of some work: how long it could not turn to them, and what it grew by. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const gc = runInNewContext('gc') as () => void
/** What is only waiting to be collected is no growth; other threads give it back to the system, a moment later. */
async function collect() {
  for (let i = 0; i < 2; i++) {
    gc()
    await pause(300)
  }
}
const megabytes = () => process.memoryUsage().rss / 1e6
const processorMs = () => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

export type Felt = {
  /** Milliseconds by the clock: what other programs of the machine take is in them. */
  p99: number
  longest: number
  /** The longest piece of work without a turn, in its own processor time, and in which of them it was. */
  busiest: number
  worst: string
  /** Megabytes, with what nobody has collected yet, and without. */
  grownAsItIs: number
  grown: number
}

/** Does one piece of work after another, each under its name. */
export async function felt(works: [name: string, work: () => Promise<unknown>][]): Promise<Felt> {
  await collect()
  const before = megabytes()
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  let [worst, busiest, now, last] = ['', 0, '', processorMs()]
  const turns = setInterval(() => {
    const at = processorMs()
    if (at - last > busiest) [worst, busiest] = [now, at - last]
    last = at
  }, 1)
  for (const [name, work] of works) {
    now = name
    await work()
  }
  clearInterval(turns)
  delay.disable()
  const grownAsItIs = megabytes() - before
  await collect()
  const [p99, longest] = [delay.percentile(99) / 1e6, delay.max / 1e6]
  return { p99, longest, busiest, worst, grownAsItIs, grown: megabytes() - before }
}

export const inWords = ({ p99, longest, busiest, worst, grownAsItIs, grown }: Felt) =>
  `event loop p99 ${p99.toFixed(1)} ms, longest ${longest.toFixed(1)} ms; busy without a turn ${busiest.toFixed(0)} ms at most (${worst}); ` +
  `memory +${grown.toFixed(0)} MB, +${grownAsItIs.toFixed(0)} MB before collecting, ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB in use`
