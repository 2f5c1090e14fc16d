/** A real server on a folder of its own, Maria who writes at its desk, and tickets of clients for her to answer. */
import path from 'node:path'
import { Caller } from '../../test/lifecycle/caller.ts'
import { otklik } from '../../test/lifecycle/stage.ts'
import { openFolder } from '../measure/folder.ts'

const mostOfClient = 15

/** `publicUrl`: where the browser reaches it when something stands in between. */
export async function writersDesk(name: string, publicUrl?: string) {
  const folder = openFolder(name)
  const data = path.join(folder, 'data')
  const env = { OTKLIK_DATA: data, LOG_LEVEL: 'error', ...(publicUrl ? { PUBLIC_URL: publicUrl } : {}) }
  const server = otklik(['serve'], { env })
  const address = await server.ready
  const maria = await Caller.setsUp(address)
  let client: Caller
  let asked = 0
  const [cookie = '', value = ''] = maria.cookie.split('=')
  return {
    folder,
    address,
    maria,
    /** Of a client who has not asked for too much within the hour. */
    async opens(text: string) {
      const which = Math.floor(asked / mostOfClient)
      if (asked++ % mostOfClient === 0) client = await maria.withOwner(`77-${which}`, `oleg-${which}@people.example`)
      return client.opens(text)
    },
    /** As a browser keeps it. */
    cookie: { name: cookie, value, url: publicUrl ?? address },
    async close() {
      server.process.kill('SIGTERM')
      await server.ended
    },
  }
}
