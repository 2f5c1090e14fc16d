/** Three ways to fetch: ours, and two that are met in the wild and lose mail. */
import type { World } from '#platform/command.ts'
import { keepMail } from '../../../server/channels/mail/intake/keep.ts'
import { type Keep, look } from '../../../server/channels/mail/mailboxes/look.ts'
import { enterMailbox } from '../../../server/channels/mail/mailboxes/reach.ts'
import { type Session, signOut } from '../../../server/channels/mail/mailboxes/session.ts'
import { mailboxById } from '../../../server/channels/mail/mailboxes/store.ts'
import { bodies } from './bodies.ts'

/** One look into the mailbox, signing in and out. */
export type Fetcher = (world: World, mailboxId: string, keep: Keep) => Promise<void>

const signedIn =
  (work: (world: World, session: Session, keep: Keep, mailboxId: string) => Promise<void>): Fetcher =>
  async (world, mailboxId, keep) => {
    const session = await enterMailbox(world, (await mailboxById(world.db, mailboxId))!)
    await work(world, session, keep, mailboxId).finally(() => signOut(session))
  }

export const ours = signedIn(async (world, session, keep, mailboxId) =>
  look(world, { session, keep, mailbox: (await mailboxById(world.db, mailboxId))!, stumbles: new Map() }),
)

/** What is not marked as read is new: fetched, and marked before it is stored. */
export const flagsFirst = signedIn(async (world, session, keep) => {
  for (const { uid, raw } of await unread(session)) {
    await session.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })
    await store(world, keep, raw)
  }
})

/** A mail whose Message-ID is here is here. */
export const byMessageId = signedIn(async (world, session, keep) => {
  for (const { uid, raw } of await unread(session)) {
    const id = /^Message-ID: (.*?)\r?$/m.exec(raw.toString())?.[1] ?? ''
    const isHere = (await bodies(world)).some((other) => other.includes(`Message-ID: ${id}\r`))
    if (!isHere) await store(world, keep, raw)
    await session.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })
  }
})

async function unread(session: Session): Promise<{ uid: number; raw: Buffer }[]> {
  await session.mailboxOpen('INBOX')
  const listed = await session.fetchAll('1:*', { uid: true, flags: true }, { uid: true })
  const found: { uid: number; raw: Buffer }[] = []
  for (const { uid } of listed.filter(({ flags }) => !flags?.has('\\Seen'))) {
    const query = { uid: true, source: { start: 0, maxLength: 1_000_000 } }
    const [mail] = await session.fetchAll(String(uid), query, { uid: true })
    if (mail?.source) found.push({ uid, raw: mail.source })
  }
  return found
}

/** By the same hands, so that the same faults strike. */
async function store(world: World, keep: Keep, raw: Buffer) {
  const place = { uidvalidity: 0n, uid: 0n }
  await keep.mail(world, {
    source: 'control',
    place,
    kind: 'inbox',
    sibling: null,
    mayBeHeld: false,
    envelopeTo: [],
    raw,
  })
}

/** Without a number of the mailbox nothing but the fetcher itself knows what is here. */
export const withoutNumbers: Keep = {
  mail: async (world, { envelopeTo, raw }) =>
    void (await keepMail(world, { source: 'pipe', envelopeFrom: null, envelopeTo, raw })),
  head: async () => {},
}
