/** A line between browser and server that can be cut: closed, so that every call is refused, or dead, so that nothing comes. */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type Cut = 'refused' | 'silent'

export async function openLine() {
  let port = 0
  let cut: Cut | null = null
  const ends = new Set<Socket>()
  const join = (from: Socket, to: Socket) => {
    ends.add(from)
    from.on('data', (part) => cut || to.write(part))
    from.on('error', () => {})
    from.once('close', () => {
      ends.delete(from)
      to.destroy()
    })
  }
  const line = createServer((browser) => {
    if (cut === 'refused') return browser.destroy()
    const server = connect(port, 'localhost')
    join(browser, server)
    join(server, browser)
  })
  line.listen(0, 'localhost')
  await once(line, 'listening')
  const hangUp = () => {
    for (const end of ends) end.destroy()
  }
  return {
    url: `http://localhost:${(line.address() as AddressInfo).port}`,
    leadsTo(address: string) {
      port = Number(new URL(address).port)
    },
    cut(how: Cut) {
      cut = how
      if (how === 'refused') hangUp()
    },
    /** Calls that hung in the dead line are gone with it. */
    mend() {
      cut = null
      hangUp()
    },
    close() {
      hangUp()
      line.close()
    },
  }
}
