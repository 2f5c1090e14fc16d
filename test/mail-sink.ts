/** A mail server that keeps what it is given, and refuses what the story wants refused. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { after, before } from 'node:test'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type Received = ParsedMail & {
  /** Whom it was handed over for. */
  receiver: string
  /** Whom it would come back to, by its envelope; empty for nobody. */
  sender: string
  raw: string
}

export type Sink = {
  /** As SMTP_URL; known once the story has begun. */
  url(): string
  received: Received[]
  /** What came since this was asked last. */
  fresh(): Received[]
  /** The reply to a receiver; null takes the mail. Belongs to one test. */
  refuse: (receiver: string) => { code: number; said: string } | null
  /** The same to a sender. */
  refuseSender: Sink['refuse']
}

/** Call it in the body of a describe, before `freshDesk`, which needs its address. */
export function mailSink(): Sink {
  const { sink, open, close } = sinkOutsideStories()
  before(open)
  after(close)
  return sink
}

/** The same for what opens and closes it by itself. */
export function sinkOutsideStories() {
  const takesAll = () => null
  const sink: Sink = {
    url: () => `smtp://localhost:${(server.server.address() as AddressInfo).port}`,
    received: [],
    fresh: () => sink.received.splice(0),
    refuse: takesAll,
    refuseSender: takesAll,
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 50,
    onMailFrom({ address }, _session, answer) {
      const no = sink.refuseSender(address)
      answer(no && Object.assign(new Error(no.said), { responseCode: no.code }))
    },
    onRcptTo({ address }, _session, answer) {
      const no = sink.refuse(address)
      answer(no && Object.assign(new Error(no.said), { responseCode: no.code }))
    },
    async onData(stream, session, answer) {
      const parts = (await stream.toArray().catch(() => null)) as Buffer[] | null
      if (!parts) return // who hands it over was killed in the middle of it
      const raw = Buffer.concat(parts)
      const mail = await simpleParser(raw)
      const receiver = session.envelope.rcptTo.map(({ address }) => address).join()
      const sender = session.envelope.mailFrom ? session.envelope.mailFrom.address : ''
      sink.received.push({ ...mail, receiver, sender, raw: raw.toString() })
      answer()
    },
  })
  server.on('error', () => {}) // a client that hangs up in the middle is part of some stories
  const open = async () => {
    server.listen(0, 'localhost')
    await once(server.server, 'listening')
  }
  const close = () => new Promise<void>((closed) => server.close(closed))
  return { sink, open, close }
}

/** As the desk knows it: SMTP quotes a name that ends with a dot. */
export const addressOf = ({ receiver }: Received) => receiver.replaceAll('"', '')

/** The names of a mail's headers, in lower case, as often as they stand in it. */
export const headerNames = (mail: Received) => mail.headerLines.map(({ key }) => key)
