/** `otklik verify` on the whole ledger, beside the running server. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { memoryOf } from './processes.ts'

const program = path.resolve(import.meta.dirname, '../../bin/otklik')

export async function timeVerification(data: string) {
  const begun = performance.now()
  const child = spawn(program, ['verify', '--json'], {
    env: { ...process.env, OTKLIK_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  let most = 0
  child.stdout.on('data', (part) => {
    said += part
  })
  const watch = setInterval(() => {
    try {
      most = Math.max(most, memoryOf(child.pid!).most)
    } catch {} // it has just ended
  }, 100)
  await new Promise((ended) => child.once('close', ended))
  clearInterval(watch)
  const verdict = JSON.parse(said) as { holds: boolean; events: number }
  if (!verdict.holds) throw new Error(`the filled ledger does not hold: ${said}`)
  return { events: verdict.events, seconds: (performance.now() - begun) / 1000, megabytes: most }
}
