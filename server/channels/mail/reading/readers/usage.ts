/** What a process has cost so far, from the kernel: it can't answer itself while it is stuck. */
import { readFile } from 'node:fs/promises'

export type Usage = { cpuSeconds: number; memoryMegabytes: number }

/** Linux counts time in hundredths and memory in pages, on every machine that runs us. */
const ticksASecond = 100
const pageBytes = 4096

/** Null where the process is gone, or where the system tells nothing. */
export async function usageOf(pid: number): Promise<Usage | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'latin1')
    // The name of the program stands in brackets and may hold anything; the fields after it are counted from the third.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const field = (number: number) => Number(fields[number - 3])
    return {
      cpuSeconds: (field(14) + field(15)) / ticksASecond,
      memoryMegabytes: (field(24) * pageBytes) / (1024 * 1024),
    }
  } catch {
    return null
  }
}
