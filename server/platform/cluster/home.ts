/**
 * Where the database lies: `postgres` in the data folder. The account PostgreSQL runs as must be able to get there,
 * which root's own folders do not allow.
 */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import path from 'node:path'
import { CannotStart } from '../cannot-start.ts'
import { type Account, accountFor, canEnter } from './account.ts'
import { sharedFolder } from './shared-folder.ts'
import type { Tell } from './tell.ts'

export interface Home {
  /** Real path of the folder around the cluster: what one running Otklik holds for itself. */
  folder: string
  /** The cluster itself, which may still have to be made. */
  cluster: string
  account: Account | undefined
}

/** Where the cluster of a data folder is or will be: `postgres` in it, or where a link of that name leads. */
export function clusterPlace(data: string): { folder: string; cluster: string } {
  const link = path.join(data, 'postgres')
  const isLink = lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()
  const cluster = isLink ? path.resolve(data, readlinkSync(link)) : link
  // A new, empty database in its place would look as if everything had been lost.
  if (!existsSync(path.dirname(cluster))) {
    throw new CannotStart(
      `${link} leads to ${cluster}, which is gone. Bring that folder back, or remove the link to begin anew.`,
    )
  }
  const folder = realpathSync(path.dirname(cluster))
  return { folder, cluster: path.join(folder, path.basename(cluster)) }
}

export const isMade = (cluster: string) => existsSync(path.join(cluster, 'PG_VERSION'))

/** `chosen`: the person named this folder, so it is used or refused; otherwise the cluster may be put elsewhere. */
export function homeFor(data: string, chosen: boolean, tell: Tell): Home {
  makeFolder(data)
  const { folder, cluster } = clusterPlace(data)
  const account = accountFor(cluster)
  const home = { folder, cluster, account }

  const closed = account && closedOnTheWay(folder, account)
  if (!closed) return home
  const made = isMade(cluster)
  if (closed === folder && readdirSync(closed).length === 0) {
    chmodSync(closed, 0o711) // given to us empty (by mktemp -d, for one): ours to open, for passing through only
    return home
  }
  if (made || chosen) throw new CannotStart(closedWords(made ? cluster : data, closed, account, made))
  return homeElsewhere(data, account, closed, tell)
}

function makeFolder(data: string): void {
  try {
    makeWithParents(data)
    if (!statSync(data).isDirectory()) throw new Error('it is not a folder')
  } catch (error) {
    throw new CannotStart(
      `The data folder ${data} cannot be used (${(error as Error).message}).\nName another one:  OTKLIK_DATA=/path/to/folder`,
    )
  }
}

/** Each new one is passable by the account when root makes it, whatever the umask. (Node's own way never ends below /proc.) */
function makeWithParents(folder: string): void {
  if (existsSync(folder)) return
  makeWithParents(path.dirname(folder))
  mkdirSync(folder)
  chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700)
}

function closedOnTheWay(folder: string, account: Account): string | undefined {
  if (canEnter(folder, account)) return undefined
  const steps = folder.split(path.sep).map((_, index, all) => all.slice(0, index + 1).join(path.sep) || path.sep)
  return steps.find((step) => !canEnter(step, account)) ?? folder
}

/** The data folder stays where it is and keeps a link to the cluster: it is found again if the clone is moved. */
function homeElsewhere(data: string, account: Account, closed: string, tell: Tell): Home {
  const folder = mkdtempSync(path.join(sharedFolder(), 'data-'))
  chmodSync(folder, 0o711)
  const cluster = path.join(folder, 'postgres')
  symlinkSync(cluster, path.join(data, 'postgres'))
  tell(
    `PostgreSQL runs as "${account.name}", who cannot enter ${closed}: the database is kept in ${cluster}, with a link in ${data}.`,
  )
  return { folder, cluster, account }
}

function closedWords(data: string, closed: string, account: Account, existing: boolean) {
  const remedy = existing
    ? `Open it for passing through:  chmod o+x ${closed}\nor move the data to an open place and name that:  OTKLIK_DATA=/var/lib/otklik-data`
    : `Name an open place:  OTKLIK_DATA=/var/lib/otklik-data\nor open this one for passing through:  chmod o+x ${closed}`
  return `PostgreSQL runs as "${account.name}" and cannot reach ${data}, because ${closed} is closed to it.\n${remedy}`
}
