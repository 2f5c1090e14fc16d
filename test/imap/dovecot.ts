/** A real IMAP server for stories that need one: Debian's Dovecot as an ordinary process, with a folder of its own. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const program = '/usr/sbin/dovecot'
export const dovecotIsHere = existsSync(program)
/** For `it(…, { skip })`: the machine of a developer may not have it. */
export const noDovecot = dovecotIsHere ? false : `Dovecot is not installed here (${program}, Debian's dovecot-imapd)`

export type Dovecot = {
  port: number
  /** A mailbox with this password; its name is the address too. */
  user(name: string): Account
  stop(): Promise<void>
}

export type Account = {
  name: string
  password: string
  /** As its mail server lays it down: the whole mail in one step. */
  receive(raw: string | Buffer, folder?: 'INBOX' | 'Junk', minutesAgo?: number): void
  /** The server loses its numbers and counts anew. */
  countAnew(folder?: 'INBOX' | 'Junk'): void
  /** What it holds of a mail, with its flags in the name. */
  files(folder?: 'INBOX' | 'Junk'): string[]
}

/** Everybody's: one that is written into a file anew is not always noticed. */
const password = 'mailbox-secret-24'

/** Started as whoever runs it; root lends it to nobody, who may do nothing else here. */
export async function startDovecot(): Promise<Dovecot> {
  const folder = mkdtempSync(path.join(tmpdir(), 'otklik-dovecot-'))
  const { uid, gid, username } = whoRunsIt()
  const port = 20_000 + Math.floor(Math.random() * 30_000)
  const own = (place: string) => {
    chownSync(place, uid, gid)
    return place
  }
  chmodSync(folder, 0o755)
  for (const name of ['run', 'state', 'mail']) mkdirSync(path.join(folder, name))
  for (const name of ['.', 'run', 'state', 'mail']) own(path.join(folder, name))
  const settings = path.join(folder, 'dovecot.conf')
  writeFileSync(settings, settingsOf({ folder, port, user: username, group: groupOf(gid), uid, gid }))
  const server = spawn(program, ['-F', '-c', settings], { uid, gid, stdio: ['ignore', 'ignore', 'pipe'] })
  const said: string[] = []
  server.stderr?.on('data', (piece) => said.push(String(piece)))
  await listening(server, port, () => said.join('') + logOf(folder))
  return {
    port,
    user(name) {
      const home = path.join(folder, 'mail', name)
      for (const part of [
        '',
        'Maildir',
        ...['', '.Junk/'].flatMap((box) => ['', 'new', 'cur', 'tmp'].map((at) => `Maildir/${box}${at}`)),
      ]) {
        mkdirSync(path.join(home, part), { recursive: true })
        own(path.join(home, part))
      }
      return accountAt(name, path.join(home, 'Maildir'), own)
    },
    async stop() {
      if (server.exitCode === null && server.signalCode === null) {
        const gone = new Promise((resolve) => server.once('exit', resolve))
        server.kill('SIGTERM')
        await gone
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function accountAt(name: string, maildir: string, own: (place: string) => string): Account {
  const placeOf = (folder: 'INBOX' | 'Junk') => (folder === 'INBOX' ? maildir : path.join(maildir, '.Junk'))
  let received = 0
  return {
    name,
    password,
    receive(raw, folder = 'INBOX', minutesAgo = 0) {
      received += 1
      const file = `${String(1_700_000_000 + received)}.M${received}P1Q${received}.${randomUUID()}`
      const draft = path.join(placeOf(folder), 'tmp', file)
      writeFileSync(draft, raw)
      // Its server takes this for the time at which it came; both count whole seconds.
      if (minutesAgo > 0) execFileSync('touch', ['-d', `${minutesAgo} minutes ago`, draft])
      renameSync(own(draft), path.join(placeOf(folder), 'new', file))
    },
    countAnew(folder = 'INBOX') {
      const place = placeOf(folder)
      const list = path.join(place, 'dovecot-uidlist')
      const [head = ''] = readFileSync(list, 'utf8').split('\n')
      const before = Number(/ V(\d+)/.exec(head)?.[1])
      for (const file of ['dovecot.index', 'dovecot.index.log', 'dovecot.index.cache', 'dovecot.list.index.log'])
        rmSync(path.join(place, file), { force: true })
      writeFileSync(list, `3 V${before + 1} N1 G${randomUUID().replaceAll('-', '')}\n`)
      own(list)
    },
    files: (folder = 'INBOX') =>
      ['new', 'cur'].flatMap((at) =>
        execFileSync('ls', [path.join(placeOf(folder), at)], { encoding: 'utf8' })
          .split('\n')
          .filter(Boolean),
      ),
  }
}

function whoRunsIt() {
  const { uid, gid, username } = userInfo()
  if (uid !== 0) return { uid, gid, username }
  const [, , id = '65534', group = '65534'] = lineOf('/etc/passwd', 'nobody')
  return { uid: Number(id), gid: Number(group), username: 'nobody' }
}

const lineOf = (file: string, name: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.split(':') ?? []

const groupOf = (gid: number) =>
  readFileSync('/etc/group', 'utf8')
    .split('\n')
    .find((line) => line.split(':')[2] === String(gid))
    ?.split(':')[0] ?? String(gid)

type Place = { folder: string; port: number; user: string; group: string; uid: number; gid: number }

/** One process a service where it may: the machine of a test is small. */
const settingsOf = ({ folder, port, user, group, uid, gid }: Place) => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
first_valid_uid = 1
mail_location = maildir:${folder}/mail/%u/Maildir
mail_uid = ${uid}
mail_gid = ${gid}
auth_cache_size = 0
auth_failure_delay = 0 secs
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}/mail/%u
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Junk {
    special_use = \\Junk
    auto = create
  }
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service stats {
  chroot =
}
mail_max_userip_connections = 100
`

const logOf = (folder: string) => {
  const file = path.join(folder, 'log')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

async function listening(server: ChildProcess, port: number, said: () => string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (server.exitCode !== null) throw new Error(`Dovecot did not start: ${said()}`)
    if (await answersAt(port)) return
    await pause(50)
  }
  throw new Error(`Dovecot does not answer: ${said()}`)
}

const answersAt = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('error', () => resolve(false))
    socket.once('data', () => {
      resolve(true)
      socket.destroy()
    })
  })
