/** Where letters go out: by SMTP_URL, or by the server an administrator set on the desk, or nowhere. */
import type { AnswersTo } from '#contract/mail.ts'
import type { Db } from '#platform/db.ts'
import type { Log } from '#platform/log.ts'
import type { Vault } from '#platform/vault.ts'
import { type Authorities, authoritiesWith } from './authorities.ts'
import type { Post } from './post.ts'
import { partsOfFrom } from './rules.ts'
import { bringKeysIn } from './signing/from-file.ts'
import { signWith } from './signing/key.ts'
import { isFor, type SigningKeys, signingKeysIn } from './signing/keys.ts'
import { openPost, type Server, serverOfUrl } from './smtp.ts'
import { answersToRow, outgoingRow } from './store.ts'
import type { OutgoingRow } from './tables.ts'
import { type Ask, askDns } from './trust/resolver.ts'

export type SetBy = 'environment' | 'desk' | 'nobody'
export type Outgoing = { setBy: SetBy; server: Server | null; from: string }

declare module '#platform/command.ts' {
  interface Settings {
    /** With the password: for whoever sends. */
    outgoing(): Promise<Outgoing>
    signing: SigningKeys
    askDns: Ask
    mailAuthorities: Authorities
    readonly answersTo: AnswersTo
  }
}

export type PostOffice = {
  /** As it was when it was looked up last, for those who only need to know whether mail goes out. */
  known(): Outgoing & { answersTo: AnswersTo }
  /** Looks it up anew; what an administrator has just set holds from here on. */
  look(): Promise<Outgoing>
  /** By whom to send now; null when mail goes nowhere. */
  post(): Promise<Post | null>
  signing: SigningKeys
  askDns: Ask
  authorities: Authorities
  close(): void
}

type Given = { smtpUrl: string | undefined; mailFrom: string; data: string; mailAuthorities?: string | undefined }
type Means = { db: Db; vault: Vault; log: Log }

const passwordOf = 'outgoing_mail|password|one'
export const sealPassword = (vault: Vault, password: string) => vault.seal(passwordOf, password)
export const unsealPassword = (vault: Vault, sealed: Buffer) => vault.open(passwordOf, sealed)

export function openPostOffice(
  { smtpUrl, mailFrom, data, mailAuthorities }: Given,
  { db, vault, log }: Means,
): PostOffice {
  const authorities = authoritiesWith(mailAuthorities)
  const fromEnvironment: Outgoing | null = smtpUrl
    ? { setBy: 'environment', server: { ...serverOfUrl(smtpUrl), authorities }, from: mailFrom }
    : null
  let known: Outgoing = fromEnvironment ?? { setBy: 'nobody', server: null, from: mailFrom }
  let answersTo: AnswersTo = { way: 'from', domain: null }
  let open: { server: Server; post: Post } | null = null
  const signing = signingKeysIn(db, { vault, log })
  let keysAreIn = false

  const look = async () => {
    if (!keysAreIn) await bringKeysIn(data, { db, vault, log, signing })
    keysAreIn = true
    answersTo = (await answersToRow(db)) ?? { way: 'from', domain: null }
    if (fromEnvironment) return fromEnvironment
    known = asOutgoing(await outgoingRow(db), { mailFrom, authorities, vault, log })
    return known
  }
  return {
    signing,
    askDns: askDns(),
    authorities,
    known: () => ({ ...known, answersTo }),
    look,
    async post() {
      const { server } = await look()
      // Letters in the hands of the old one are finished by it: closing waits for those.
      if (open && (!server || !isSame(open.server, server))) {
        open.post.close()
        open = null
      }
      if (server) open ??= { server, post: openPost(server, (from) => keyFor(from, signing)) }
      return open?.post ?? null
    },
    close() {
      open?.post.close()
      open = null
    },
  }
}

function asOutgoing(
  row: OutgoingRow | undefined,
  { mailFrom, authorities, vault, log }: { mailFrom: string; authorities: Authorities } & Omit<Means, 'db'>,
): Outgoing {
  if (!row) return { setBy: 'nobody', server: null, from: mailFrom }
  const { host, port, security, user_name: user } = row
  return {
    setBy: 'desk',
    server: { host, port, security, user, password: passwordIn(row, vault, log), authorities },
    from: row.from_address,
  }
}

/** A letter that cannot be signed goes out all the same: the client waits for what it says, not for its signature. */
async function keyFor(from: string, signing: SigningKeys) {
  const { signs } = await signing.read()
  return isFor(signs, partsOfFrom(from).address) ? signWith(signs) : null
}

/** Without its key we try without: the mail server says no, letters wait, and the screen says why. */
function passwordIn({ password }: OutgoingRow, vault: Vault, log: Log): string | null {
  if (!password) return null
  try {
    return unsealPassword(vault, password)
  } catch (error) {
    log.warn({ err: error }, 'the password of the mail server cannot be read: enter it anew on the desk')
    return null
  }
}

const isSame = (a: Server, b: Server) => JSON.stringify(a) === JSON.stringify(b)
