/** What a process has cost so far, from the kernel: it can't answer itself while it is stuck. */
import { readFile } from 'node:fs/promises'

export type Usage = { cpuSeconds: number; memoryMegabytes: number }

/** Linux tells processor time in hundredths of a second, whatever the machine. */
const ticksASecond = 100

/** Null where the process is gone, or where the system tells nothing. */
export async function usageOf(pid: number): Promise<Usage | null> {
  try {
    const [stat, status] = await Promise.all(
      ['stat', 'status'].map((name) => readFile(`/proc/${pid}/${name}`, 'latin1')),
    )
    // The name of the program stands in brackets and may hold anything; the fields after it are counted from the third.
    const fields = stat!.slice(stat!.lastIndexOf(')') + 2).split(' ')
    const ticks = Number(fields[14 - 3]) + Number(fields[15 - 3])
    const kilobytes = Number(/^VmRSS:\s*(\d+) kB$/m.exec(status!)?.[1] ?? 0)
    return { cpuSeconds: ticks / ticksASecond, memoryMegabytes: kilobytes / 1024 }
  } catch {
    return null
  }
}
