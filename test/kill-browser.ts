import { readdirSync, readFileSync } from 'node:fs'

/** Ends a browser as a power cut would, by the folder of its profile: it flushes nothing and says goodbye to nobody. */
export function killBrowserOn(profile: string) {
  for (const pid of readdirSync('/proc')) if (/^\d+$/.test(pid) && names(pid, profile)) kill(Number(pid))
}

function names(pid: string, profile: string) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(`--user-data-dir=${profile}`)
  } catch {
    return false // gone meanwhile
  }
}

function kill(pid: number) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {} // it went with its parent
}
