/** What the small server says to each command. */
import type { Box, Client, ImapServer, Lying, Said } from './server.ts'

export const say = ({ socket }: Client, line: string | Buffer) => {
  if (!socket.destroyed) socket.write(typeof line === 'string' ? `${line}\r\n` : line)
}

type Answer = (self: ImapServer, client: Client, tag: string, rest: string) => void

const answers = new Map<string, Answer>([
  [
    'CAPABILITY',
    (self, client, tag) => {
      say(client, `* CAPABILITY ${self.capabilities.join(' ')}`)
      done(client, tag)
    },
  ],
  ['LOGIN', (self, client, tag, rest) => signIn(self, client, tag, unquoted(rest))],
  ['AUTHENTICATE', (self, client, tag, rest) => authenticate(self, client, tag, rest)],
  ['LIST', (self, client, tag, rest) => list(self, client, tag, unquoted(rest).at(-1) ?? '')],
  ['SELECT', (self, client, tag, rest) => select(self, client, tag, unquoted(rest)[0] ?? '')],
  ['STATUS', (self, client, tag, rest) => status(self, client, tag, unquoted(rest)[0] ?? '')],
  ['UID FETCH', (_, client, tag, rest) => fetch(client, tag, rest)],
  ['UID FETCH BODY', (_, client, tag, rest) => fetch(client, tag, rest)],
  ['UID STORE', (_, client, tag, rest) => store(client, tag, rest)],
  ['UID SEARCH', (_, client, tag, rest) => search(client, tag, rest)],
  [
    'IDLE',
    (_, client, tag) => {
      client.idling = tag
      say(client, '+ idling')
    },
  ],
  [
    'LOGOUT',
    (_, client, tag) => {
      say(client, '* BYE')
      done(client, tag)
      client.socket.end()
    },
  ],
])

const done = (client: Client, tag: string) => say(client, `${tag} OK done`)

export function answerTo(self: ImapServer, client: Client, { tag, step, rest }: Said) {
  const answer = answers.get(step)
  if (answer) answer(self, client, tag, rest)
  else done(client, tag)
}

function status(self: ImapServer, client: Client, tag: string, name: string) {
  say(client, `* STATUS "${name}" (MESSAGES ${self.boxes.get(name)?.mails.length ?? 0})`)
  done(client, tag)
}

/** The words of a line; quoted ones without their quotes. */
const unquoted = (rest: string) =>
  [...rest.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '',
  )

function signIn(self: ImapServer, client: Client, tag: string, [user = '', password = '']: string[]) {
  const isRight = self.users.get(user) === password && !self.refusing
  if (!isRight) {
    const no = self.refusing?.({ user, password }) ?? '[AUTHENTICATIONFAILED] No such user or wrong password'
    return say(client, Buffer.from(`${tag} NO ${no}\r\n`))
  }
  client.user = user
  say(client, `${tag} OK [CAPABILITY ${self.capabilities.join(' ')}] in`)
}

function authenticate(self: ImapServer, client: Client, tag: string, rest: string) {
  const [kind = '', initial] = rest.split(' ')
  if (initial === undefined) {
    // Who does not say it with the command is asked for it.
    client.awaited = (line) => authenticate(self, client, tag, `${kind} ${line}`)
    return say(client, '+ ')
  }
  const said = Buffer.from(initial, 'base64').toString()
  if (kind.toUpperCase() === 'PLAIN') {
    const [, user = '', password = ''] = said.split('\0')
    return signIn(self, client, tag, [user, password])
  }
  const [user = '', token = ''] = said.split('\u0001').map((part) => part.replace(/^user=|^auth=Bearer /, ''))
  if (token === '' || self.tokens.get(user) !== token)
    return say(client, `${tag} NO [AUTHENTICATIONFAILED] Invalid credentials`)
  client.user = user
  say(client, `${tag} OK in`)
}

/** Asked for nothing it says only what stands between the names of folders. */
function list(self: ImapServer, client: Client, tag: string, pattern: string) {
  if (pattern === '') say(client, '* LIST (\\Noselect) "/" ""')
  else for (const { name, flags } of self.boxes.values()) say(client, `* LIST (${flags}) "/" "${name}"`)
  say(client, `${tag} OK done`)
}

function select(self: ImapServer, client: Client, tag: string, name: string) {
  const box = self.boxes.get(name)
  if (!box) return say(client, `${tag} NO [NONEXISTENT] no such folder`)
  client.box = box
  say(client, '* FLAGS (\\Seen \\Deleted)')
  say(client, '* OK [PERMANENTFLAGS (\\Seen \\Deleted)] limited')
  say(client, `* ${box.mails.length} EXISTS`)
  say(client, `* OK [UIDVALIDITY ${box.uidvalidity}] counted`)
  say(client, `* OK [UIDNEXT ${box.next}] next`)
  say(client, `${tag} OK [READ-WRITE] open`)
}

/** Those that a set of numbers names; `*` is the last. */
function named({ mails }: Box, set: string): Lying[] {
  const last = mails.at(-1)?.uid ?? 0
  const numberOf = (text: string) => (text === '*' ? last : Number(text))
  return mails.filter(({ uid }) =>
    set.split(',').some((range) => {
      const [from = '', to = from] = range.split(':')
      const [low, high] = [numberOf(from), numberOf(to)].sort((one, other) => one - other) as [number, number]
      return uid >= low && uid <= high
    }),
  )
}

function fetch(client: Client, tag: string, rest: string) {
  const box = client.box!
  const [set = ''] = rest.split(' ')
  const part = /BODY\.PEEK\[\]<(\d+)\.(\d+)>/i.exec(rest)
  for (const mail of named(box, set)) {
    const at = mail.at.toUTCString().replace(/^\w+, (\d+) (\w+) (\d+) ([\d:]+) GMT$/, '$1-$2-$3 $4 +0000')
    const head = `* ${box.mails.indexOf(mail) + 1} FETCH (UID ${mail.uid} FLAGS (${mail.seen ? '\\Seen' : ''}) RFC822.SIZE ${mail.raw.length} INTERNALDATE "${at}"`
    if (!part) {
      say(client, `${head})`)
      continue
    }
    const bytes = mail.raw.subarray(Number(part[1]), Number(part[1]) + Number(part[2]))
    say(
      client,
      Buffer.concat([Buffer.from(`${head} BODY[]<${part[1]}> {${bytes.length}}\r\n`), bytes, Buffer.from(')\r\n')]),
    )
  }
  say(client, `${tag} OK done`)
}

function store(client: Client, tag: string, rest: string) {
  for (const mail of named(client.box!, rest.split(' ')[0] ?? '')) mail.seen = true
  say(client, `${tag} OK done`)
}

function search(client: Client, tag: string, rest: string) {
  const words = unquoted(rest)
  const id = words.at(-1) ?? ''
  const found = client.box!.mails.filter(({ raw }) => raw.includes(id)).map(({ uid }) => uid)
  say(client, `* SEARCH ${found.join(' ')}`)
  say(client, `${tag} OK done`)
}
