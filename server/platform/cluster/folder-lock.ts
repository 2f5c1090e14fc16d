/**
 * One running Otklik a data folder. The lock is a socket in Linux's abstract namespace, named after the folder's
 * inode: the kernel lets go of it however the process ends, so no stale lock is ever left, and it can be asked who holds it.
 */
import { statSync } from 'node:fs'
import { createConnection, createServer, type Server } from 'node:net'
import { text } from 'node:stream/consumers'
import { CannotStart } from '../cannot-start.ts'

export interface Holder {
  pid: number
  /** What it was started for: serve, migrate … */
  purpose: string
}

export class FolderInUse extends CannotStart {
  readonly holder: Holder | undefined

  constructor(folder: string, holder: Holder | undefined) {
    const who = holder ? ` (process ${holder.pid}, "otklik ${holder.purpose}")` : ''
    super(
      `Otklik already runs on this data folder: ${folder}${who}.\nStop it first, or give this one a folder and a port of its own:  OTKLIK_DATA=/path/to/folder PORT=3001 npm start`,
    )
    this.holder = holder
  }
}

/** Holds the folder until the answer is called. */
export async function holdFolder(folder: string, purpose: string): Promise<() => Promise<void>> {
  const holder: Holder = { pid: process.pid, purpose }
  const server = createServer((asking) => {
    asking.on('error', () => {}) // who asked may have gone already
    asking.end(JSON.stringify(holder))
  })
  const held = await listen(server, lockName(folder))
  if (!held) throw new FolderInUse(folder, await whoHolds(folder))
  server.unref()
  return () => new Promise((done) => server.close(() => done()))
}

/** Who runs on the folder now, or nothing. */
export async function whoHolds(folder: string): Promise<Holder | undefined> {
  const asking = createConnection({ path: lockName(folder), timeout: 2000 })
  asking.on('timeout', () => asking.destroy(new Error('no answer')))
  try {
    return JSON.parse(await text(asking))
  } catch {
    return undefined
  }
}

function lockName(folder: string) {
  const { dev, ino } = statSync(folder)
  return `\0otklik-data-${dev}-${ino}`
}

function listen(server: Server, name: string): Promise<boolean> {
  return new Promise((settle, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? settle(false) : fail(error)))
    server.listen(name, () => settle(true))
  })
}
