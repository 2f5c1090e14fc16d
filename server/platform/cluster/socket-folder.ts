/** The folder of PostgreSQL's socket: in a temporary place, as a socket's path may have 107 bytes and data lie deeper. */
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { CannotStart } from '../cannot-start.ts'
import { type Account, canEnter } from './account.ts'
import type { Home } from './home.ts'

export const socketPort = 5432
const longestPath = 107

/** Closed to everyone but the account: whoever reaches the socket is let into the database. */
export function socketFolderFor({ folder, account }: Pick<Home, 'folder' | 'account'>): string {
  const name = `otklik-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`
  const place = [tmpdir(), '/tmp', '/var/tmp'].find(
    (place) => fits(path.join(place, `${name}-XXXXXX`)) && canEnter(place, account),
  )
  if (!place)
    throw new CannotStart(
      'No temporary folder is open to PostgreSQL. Make /tmp an ordinary one (chmod 1777 /tmp) or set TMPDIR.',
    )
  const usual = path.join(place, name)
  const socketFolder = ourOwn(usual, account) ? usual : mkdtempSync(`${usual}-`)
  if (account) chownSync(socketFolder, account.uid, account.gid)
  chmodSync(socketFolder, 0o700)
  return socketFolder
}

const fits = (folder: string) => Buffer.byteLength(`${folder}/.s.PGSQL.${socketPort}`) <= longestPath

/** The name can be foreseen, so somebody else may have taken it: only a folder of the account's or our own counts. */
function ourOwn(folder: string, account: Account | undefined): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 })
    return true
  } catch {
    const found = lstatSync(folder, { throwIfNoEntry: false })
    return found?.isDirectory() === true && [account?.uid, process.getuid?.()].includes(found.uid)
  }
}
