/** A mail server that breaks off in the middle, and remembers what it was given all the same. */
import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/**
 * Where it breaks off. After the dot it has stored the mail and says nothing of it: whoever sent it cannot know. `silent`
 * stays on the line without a word, before the dot and after it.
 */
export const cuts = [
  'before the receiver',
  'before the dot',
  'after the dot',
  'silent before the dot',
  'silent after the dot',
  'later, it says to the receiver',
  'later, it says to the mail',
  'stored, and says later',
] as const
export type Cut = (typeof cuts)[number]

export type Stored = { receiver: string; messageId: string }

/** @param next where it breaks off at this delivery; null takes the mail as it should. */
export async function smtpThatCuts(next: () => Cut | null) {
  const stored: Stored[] = []
  let deliveries = 0
  const server = createServer((socket) => {
    socket.on('error', () => {})
    void talk(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  async function talk(socket: Socket) {
    const say = (line: string) => socket.writable && socket.write(`${line}\r\n`)
    let cut: Cut | null = null
    let receiver = ''
    let mail: string[] | null = null
    say('220 mx.example ESMTP')
    for await (const line of linesOf(socket)) {
      if (mail) {
        if (line !== '.') {
          mail.push(line)
          if (cut === 'before the dot' && mail.length === 5) return void socket.destroy()
          continue
        }
        const whole = mail.join('\n')
        mail = null
        if (cut === 'silent before the dot') continue
        if (cut === 'later, it says to the mail') {
          say('451 4.3.0 come again')
          continue
        }
        stored.push({ receiver, messageId: /^message-id:\s*(<[^>]+>)/im.exec(whole)?.[1] ?? '' })
        if (cut === 'after the dot') return void socket.destroy()
        if (cut === 'silent after the dot') continue
        say(cut === 'stored, and says later' ? '451 4.3.0 I am not sure' : '250 2.0.0 taken')
        continue
      }
      const verb = line.slice(0, 4).toUpperCase()
      if (verb === 'MAIL') {
        cut = next()
        deliveries++
        say('250 2.1.0 so be it')
      } else if (verb === 'RCPT') {
        receiver = /<([^>]*)>/.exec(line)?.[1] ?? ''
        if (cut === 'before the receiver') return void socket.destroy()
        say(cut === 'later, it says to the receiver' ? '450 4.2.1 come again' : '250 2.1.5 known')
      } else if (verb === 'DATA') {
        mail = []
        say('354 go on')
      } else if (verb === 'QUIT') {
        say('221 bye')
        socket.end()
      } else say('250 mx.example')
    }
  }

  return {
    url: () => `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stored,
    deliveries: () => deliveries,
    close: () => server.close(),
  }
}

async function* linesOf(socket: Socket): AsyncGenerator<string> {
  let rest = ''
  try {
    for await (const part of socket) {
      const lines = (rest + part.toString('latin1')).split('\r\n')
      rest = lines.pop()!
      yield* lines
    }
  } catch {
    // whoever sends has hung up
  }
}
