/** The other side of a mail server, line by line: what was said and what was heard is wanted in its own words. */
import { once } from 'node:events'
import { connect as connectTcp, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'

export type Heard = { code: number; said: string }
export type Talk = {
  /** What the other side says by itself. */
  hear(): Promise<Heard>
  say(line: string): Promise<Heard>
  /** A mail as it is, with its dots doubled and its end. */
  hand(mail: string): Promise<Heard>
  /** From here on encrypted; who they are is not asked. */
  encrypt(): Promise<void>
  end(): void
}

const longestAnswer = 15_000

export async function speakTo(host: string, port: number): Promise<Talk> {
  let line: Line = lineOf(connectTcp({ host, port }))
  await within(once(line.socket, 'connect'))
  const say = (text: string) => {
    line.socket.write(`${text}\r\n`)
    return line.hear()
  }
  return {
    hear: () => line.hear(),
    say,
    hand: (mail) => say(`${mail.replace(/\r?\n/g, '\r\n').replace(/^\./gm, '..')}\r\n.`),
    async encrypt() {
      const raw = line.socket
      raw.removeAllListeners('data')
      const socket = connectTls({ socket: raw, rejectUnauthorized: false })
      line = lineOf(socket)
      await within(once(socket, 'secureConnect'))
    },
    end: () => line.socket.destroy(),
  }
}

type Line = { socket: Socket; hear(): Promise<Heard> }

function lineOf(socket: Socket): Line {
  let unread = ''
  let gone: Error | null = null
  let look = () => {}
  socket.on('data', (chunk) => {
    unread += chunk.toString('utf8')
    look()
  })
  const lost = (error?: Error) => {
    gone ??= error ?? new Error('the connection was closed')
    look()
  }
  socket.on('error', lost).on('close', () => lost())
  return {
    socket,
    hear: () =>
      within(
        new Promise<Heard>((resolve, reject) => {
          look = () => {
            // Lines of an answer but for the last have a dash after their code.
            const answer = /^(?:\d{3}-.*\r?\n)*(\d{3})(?: .*)?\r?\n/.exec(unread)
            if (!answer) return gone ? reject(gone) : undefined
            unread = unread.slice(answer[0].length)
            resolve({ code: Number(answer[1]), said: answer[0].trim() })
          }
          look()
        }),
      ),
  }
}

function within<T>(work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('no answer came in time')), longestAnswer)
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
