/** A place on this machine that is open to the account PostgreSQL runs as: for what cannot stay in a closed clone. */
import { chmodSync, lstatSync, mkdirSync } from 'node:fs'
import { CannotStart } from '../cannot-start.ts'

const folder = '/var/lib/otklik'

/** Only root comes here. */
export function sharedFolder(): string {
  try {
    mkdirSync(folder, { recursive: true })
    const found = lstatSync(folder)
    if (!found.isDirectory() || found.uid !== 0) throw new Error('it is not a folder of root')
    chmodSync(folder, 0o711) // passable whatever the umask was, and not a list of who keeps what here
    return folder
  } catch (error) {
    throw new CannotStart(
      `Otklik lies in a folder closed to the user PostgreSQL runs as, and ${folder} cannot be used instead (${(error as Error).message}).\nPut Otklik and its data in an open place, such as /opt/otklik, or start it as an ordinary user.`,
    )
  }
}
