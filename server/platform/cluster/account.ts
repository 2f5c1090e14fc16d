/** As whom PostgreSQL runs. It refuses root, so root lends it an ordinary account; an ordinary user runs it as himself. */
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { CannotStart } from '../cannot-start.ts'

export interface Account {
  name: string
  uid: number
  gid: number
}

const rootUid = 0

/** The account for a cluster folder (made already or not); nothing means: as ourselves. */
export function accountFor(cluster: string): Account | undefined {
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid
  const we = process.getuid?.()
  if (we !== rootUid) {
    if (owner !== undefined && owner !== we) throw new CannotStart(belongsToAnother(cluster, owner))
    return undefined
  }
  // Whoever made the folder goes on with it: PostgreSQL refuses a folder that is not its own.
  const kept = owner ? accountNamed(owner) : undefined
  const account = kept ?? accountNamed('postgres') ?? accountNamed('nobody')
  if (account) return account
  throw new CannotStart(
    'PostgreSQL refuses to run as root, and there is no user "postgres" or "nobody" to run it as.\nMake one:  useradd --system postgres',
  )
}

/** What spawn() needs to run something as that account. */
export const asAccount = (account: Account | undefined) => (account ? { uid: account.uid, gid: account.gid } : {})

/** Whether the account gets into the folder: asked by going there, as access lists and mounts have a say too. */
export function canEnter(folder: string, account: Account | undefined): boolean {
  const asked = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...asAccount(account), cwd: '/', env: {} })
  return asked.status === 0
}

/** By passwd entry, since initdb insists on one. */
function accountNamed(nameOrUid: string | number): Account | undefined {
  const { stdout } = spawnSync('getent', ['passwd', String(nameOrUid)], { encoding: 'utf8' })
  const [name, , uid, gid] = stdout?.split('\n')[0]?.split(':') ?? []
  return name && uid !== undefined && Number(uid) !== rootUid ? { name, uid: Number(uid), gid: Number(gid) } : undefined
}

function belongsToAnother(cluster: string, owner: number) {
  const name = owner === rootUid ? 'root' : (accountNamed(owner)?.name ?? `user ${owner}`)
  return `The database in ${cluster} belongs to ${name}. Start Otklik as ${name} or as root, or give it a folder of your own:  OTKLIK_DATA=/path/to/folder`
}
