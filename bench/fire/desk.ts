/** A real server on a folder of its own, Maria who writes at its desk, and tickets of Oleg's for her to answer. */
import path from 'node:path'
import { Caller } from '../../test/lifecycle/caller.ts'
import { otklik } from '../../test/lifecycle/stage.ts'
import { openFolder } from '../measure/folder.ts'

export async function writersDesk(name: string) {
  const folder = openFolder(name)
  const server = otklik(['serve'], { env: { OTKLIK_DATA: path.join(folder, 'data'), LOG_LEVEL: 'error' } })
  const address = await server.ready
  const maria = await Caller.setsUp(address)
  const oleg = await maria.withOwner('77-1042', 'oleg@people.example')
  const [cookie = '', value = ''] = maria.cookie.split('=')
  return {
    folder,
    address,
    maria,
    oleg,
    /** As a browser keeps it. */
    cookie: { name: cookie, value, url: address },
    async close() {
      server.process.kill('SIGTERM')
      await server.ended
    },
  }
}
