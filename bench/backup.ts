/**
 * How long a backup, a rehearsal and a restore of a data folder take, and how many bytes they are:
 *   node bench/backup.ts FOLDER
 * FOLDER is a data folder as bench/fill.ts makes it; it is left as it is. Writes into the temporary folder.
 */
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'

const [data] = process.argv.slice(2)
if (!data) throw new Error('Name a data folder:  node bench/backup.ts FOLDER')
const folder = mkdtempSync(path.join(tmpdir(), 'otklik-bench-backup-'))
chmodSync(folder, 0o755) // PostgreSQL runs under another account when we are root
const archive = path.join(folder, 'bench.otklik')

async function otklik(env: Record<string, string>, ...args: string[]) {
  const begun = performance.now()
  const child = spawn(path.join(import.meta.dirname, '../bin/otklik'), [...args, '--json'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = await text(child.stdout)
  if (child.exitCode ?? (await new Promise((ended) => child.once('exit', ended))))
    throw new Error(`${args[0]} failed: ${said}`)
  return { seconds: (performance.now() - begun) / 1000, outcome: JSON.parse(said) }
}

try {
  const taken = await otklik({ OTKLIK_DATA: data }, 'backup', '--to', archive)
  const restored = await otklik({ OTKLIK_DATA: path.join(folder, 'data') }, 'restore', archive)
  const rehearsed = await otklik({ OTKLIK_DATA: path.join(folder, 'nobody') }, 'restore', '--rehearse', archive)
  const { tickets, events, bytes } = taken.outcome
  console.log(
    `${tickets} tickets, ${events} events: ${(statSync(archive).size / 1e6).toFixed(1)} MB (${Math.round(bytes / tickets)} bytes a ticket)`,
  )
  for (const [what, { seconds }] of Object.entries({
    backup: taken,
    restore: restored,
    'rehearsal with the whole ledger': rehearsed,
  }))
    console.log(`${what.padEnd(34)} ${seconds.toFixed(1)} s`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
