/** A small IMAP server of our own (RFC 9051, as much as we ask for), for what a real one cannot be made to do. */
import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import type { Shown } from '../certificates.ts'
import { answerTo, say } from './answers.ts'

export type Lying = { uid: number; raw: Buffer; seen: boolean; at: Date }
export type Box = { name: string; flags: string; uidvalidity: number; next: number; mails: Lying[] }
export type Client = {
  socket: Socket
  user: string
  box: Box | null
  /** The tag of its IDLE. */
  idling: string | null
  /** What its next line is, when that is no command. */
  awaited: ((line: string) => void) | null
}

/** A line that a client said; `step` is its command in words: `LOGIN`, `UID FETCH`, `UID FETCH BODY`, `UID STORE`. */
export type Said = { tag: string; step: string; rest: string }
/** What a story does in place of an answer, or before or after it. */
export type Meddle = (said: Said, client: Client, answer: () => void) => void

export type ImapServer = {
  open(): Promise<void>
  close(): Promise<void>
  port(): number
  users: Map<string, string>
  /** By user name: an access token that is good. */
  tokens: Map<string, string>
  boxes: Map<string, Box>
  capabilities: string[]
  /** As the client's mailbox gets a mail; told to whoever idles. */
  receive(box: string, raw: string | Buffer): Lying
  countAnew(box: string): void
  meddle: Meddle | null
  /** What is said to a sign-in that is wrong or, once set, to any. */
  refusing: ((tried: { user: string; password: string }) => string) | null
  /** In place of the first line. */
  greeting: string
  /** How it is protected, and what it shows; null: not at all. */
  protection: (Shown & { from: 'the_first_byte' | 'starttls' }) | null
  /** Every command it was given, without its tag. */
  heard: string[]
}

export function imapServer(): ImapServer {
  const clients = new Set<Client>()
  let server: Server
  const box = (name: string, flags: string): Box => ({ name, flags, uidvalidity: 1000, next: 1, mails: [] })
  const self: ImapServer = {
    users: new Map(),
    tokens: new Map(),
    boxes: new Map([
      ['INBOX', box('INBOX', '\\HasNoChildren')],
      ['Spam', box('Spam', '\\HasNoChildren \\Junk')],
    ]),
    capabilities: ['IMAP4rev1', 'IDLE', 'SPECIAL-USE', 'AUTH=PLAIN', 'AUTH=XOAUTH2', 'SASL-IR'],
    meddle: null,
    refusing: null,
    greeting: '* OK ready',
    protection: null,
    heard: [],
    port: () => (server.address() as AddressInfo).port,
    async open() {
      server = createServer((socket) => greet(self, clients, socket))
      server.listen(0, 'localhost')
      await once(server, 'listening')
    },
    async close() {
      for (const { socket } of clients) socket.destroy()
      await new Promise((closed) => server.close(closed))
    },
    receive(name, raw) {
      const into = self.boxes.get(name)!
      const mail = {
        uid: into.next,
        raw: Buffer.from(raw as string),
        seen: false,
        at: new Date('2026-03-02T09:00:00Z'),
      }
      into.next += 1
      into.mails.push(mail)
      for (const client of clients)
        if (client.box === into && client.idling) say(client, `* ${into.mails.length} EXISTS`)
      return mail
    },
    countAnew(name) {
      const into = self.boxes.get(name)!
      into.uidvalidity += 1
      into.mails.forEach((mail, i) => {
        mail.uid = i + 1
      })
      into.next = into.mails.length + 1
    },
  }
  return self
}

function greet(self: ImapServer, clients: Set<Client>, plain: Socket) {
  const isSecure = self.protection?.from === 'the_first_byte'
  const socket = isSecure ? new TLSSocket(plain, { isServer: true, ...self.protection! }) : plain
  if (isSecure) plain.on('error', () => {})
  const client: Client = { socket, user: '', box: null, idling: null, awaited: null }
  clients.add(client)
  // An answer is several small writes: otherwise each would wait for the client's kernel to say that it has the one before.
  socket.setNoDelay()
  plain.on('close', () => clients.delete(client))
  listenTo(self, client, socket)
  say(client, self.greeting)
}

/** From here on both sides speak through TLS; what was read before it is forgotten. */
function protect(self: ImapServer, client: Client, tag: string) {
  const plain = client.socket
  say(client, `${tag} OK begin`)
  plain.removeAllListeners('data')
  client.socket = new TLSSocket(plain, { isServer: true, ...self.protection! })
  listenTo(self, client, client.socket)
}

function listenTo(self: ImapServer, client: Client, socket: Socket) {
  socket.on('error', () => {})
  let rest = ''
  socket.on('data', (piece) => {
    rest += piece.toString('latin1')
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const line = rest.slice(0, end)
      const literal = /\{(\d+)\+?\}$/.exec(line)
      if (literal) {
        // A literal belongs to the line: its bytes follow, and then the rest of it.
        const size = Number(literal[1])
        if (!line.endsWith('+}')) say(client, '+ go on')
        if (rest.length < end + 2 + size) return
        rest = `${line.slice(0, literal.index)}${JSON.stringify(Buffer.from(rest.slice(end + 2, end + 2 + size), 'latin1').toString())}${rest.slice(end + 2 + size)}`
        continue
      }
      rest = rest.slice(end + 2)
      hear(self, client, line)
    }
  })
}

function hear(self: ImapServer, client: Client, line: string) {
  const { awaited } = client
  client.awaited = null
  if (awaited) return awaited(line)
  if (client.idling && line.toUpperCase() === 'DONE') {
    say(client, `${client.idling} OK done`)
    client.idling = null
    return
  }
  const [, tag = '*', command = '', rest = ''] = /^(\S+) (UID \S+|\S+) ?(.*)$/i.exec(line) ?? []
  const name = command.toUpperCase()
  const step = name === 'UID FETCH' && /BODY/i.test(rest) ? 'UID FETCH BODY' : name
  self.heard.push(`${step} ${rest}`)
  const said = { tag, step, rest }
  const isStart = step === 'STARTTLS' && self.protection?.from === 'starttls'
  const answer = () => (isStart ? protect(self, client, tag) : answerTo(self, client, said))
  if (self.meddle) self.meddle(said, client, answer)
  else answer()
}
