import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { confirmed, freshDesk } from '../../../../test/cast.ts'
import { type Account, type Dovecot, noDovecot, startDovecot } from '../../../../test/imap/dovecot.ts'
import { mailboxList } from '../../../screens/mailbox-list.ts'
import { addMailbox } from '../commands/add-mailbox.ts'
import { changeMailbox } from '../commands/change-mailbox.ts'
import { readMailAgain } from '../commands/read-mail-again.ts'
import { judgeBy } from '../intake/judge.ts'
import { rawOf } from '../intake/raw-store.ts'
import { takeIn } from '../intake/take-in.ts'
import { endIdleReaders, readMail } from '../reading/read-mail.ts'
import { failure } from '../trust/resolver.ts'
import { keepFetching } from './keep-fetching.ts'
import { type Keep, look, type Stumbles } from './look.ts'
import { enterMailbox } from './reach.ts'
import { signOut } from './session.ts'
import { mailboxById } from './store.ts'
import { asItIs } from './watch.ts'

let letters = 0
/** No two alike. */
const mail = (subject: string, head = '') => {
  letters += 1
  return (
    `${head}From: Mallory <mallory@people.example>\r\nTo: support@desk.example\r\nSubject: ${subject}\r\n` +
    `Message-ID: <${letters}@people.example>\r\nDate: Mon, 2 Mar 2026 09:00:00 +0000\r\n\r\nIt does not work.\r\n`
  )
}

describe('A mailbox at a real server', { skip: noDovecot }, () => {
  const desk = freshDesk()
  let dovecot: Dovecot
  before(async () => {
    dovecot = await startDovecot()
  })
  after(async () => {
    await dovecot.stop()
    endIdleReaders()
  })

  let accounts = 0
  const account = () => {
    accounts += 1
    return dovecot.user(`support${accounts}@desk.example`)
  }
  const reachOf = ({ name, password }: Account) =>
    ({ address: name, host: 'localhost', port: dovecot.port, security: 'none', user: name, password }) as const
  const add = async (at: Account, old: 'leave' | 'take' = 'leave') => {
    const { world, maria } = desk
    const { mailboxId, trouble } = await addMailbox(world, confirmed(world, maria), { ...reachOf(at), old })
    assert.equal(trouble, null)
    return mailboxId!
  }
  const lookInto = async (mailboxId: string, keep: Keep = asItIs, stumbles: Stumbles = new Map()) => {
    const mailbox = (await mailboxById(desk.world.db, mailboxId))!
    const session = await enterMailbox(desk.world, mailbox)
    await look(desk.world, { mailbox, session, keep, stumbles }).finally(() => signOut(session))
  }
  const taken = async (mailboxId: string) => {
    const rows = await desk.world.db
      .selectFrom('incoming_mail as m')
      .innerJoin('mailbox_folders as f', (join) =>
        join.on((eb) => eb(eb.cast('f.id', 'text'), '=', eb.ref('m.source'))),
      )
      .select(['m.id', 'm.state', 'm.reason', 'm.junk', 'm.uid', 'm.envelope_to', 'm.size', 'f.kind'])
      .where('f.mailbox_id', '=', mailboxId)
      .orderBy('m.id')
      .execute()
    return Promise.all(rows.map(async (row) => ({ ...row, raw: (await rawOf(desk.world, row.id))! })))
  }
  const subjects = async (mailboxId: string) =>
    (await taken(mailboxId)).map(({ raw }) => /^Subject: (.*?)\r?$/m.exec(raw.toString())?.[1])
  /** A world in which no domain says anything. */
  const means = { read: readMail, judge: judgeBy(() => Promise.reject(failure('ENOTFOUND'))) }

  it('takes what comes once, in its bytes, leaves what lay there, and marks as seen what it holds', async () => {
    const at = account()
    at.receive(mail('older'))
    const id = await add(at)
    const raw = mail('newer')
    at.receive(raw)
    await lookInto(id)
    await lookInto(id)
    const [newer, ...more] = await taken(id)
    assert.deepEqual(more, [])
    assert.equal(newer?.raw.toString(), raw)
    assert.deepEqual([newer?.state, newer?.junk, newer?.envelope_to], ['waiting', false, [at.name]])
    assert.deepEqual(
      at
        .files()
        .map((file) => /:2,.*S/.test(file))
        .sort(),
      [false, true],
    )
    const [shown] = (await mailboxList(desk.world, desk.maria, {})).mailboxes
    assert.deepEqual([shown?.taken, shown?.trouble, shown?.lookedAt], [1, null, desk.clock().toISOString()])
  })

  it('takes what lay there where that is asked for, whether somebody has read it or not', async () => {
    const at = account()
    at.receive(mail('one'))
    at.receive(mail('two'))
    await lookInto(await add(at, 'take'))
    const id = (await mailboxList(desk.world, desk.maria, {})).mailboxes.find(({ address }) => address === at.name)!.id
    assert.deepEqual(await subjects(id), ['one', 'two'])
  })

  it('knows whom a mail was delivered to by what its server noted, else by the mail, else it is the mailbox', async () => {
    const at = account()
    const id = await add(at)
    const { world, maria } = desk
    const aliases = ['help@desk.example', 'sales@desk.example']
    await changeMailbox(world, confirmed(world, maria), { mailboxId: id, ...reachOf(at), aliases })
    at.receive(mail('noted', 'Delivered-To: Sales@desk.example\r\nDelivered-To: forged@elsewhere.example\r\n'))
    at.receive(mail('named').replace('To: support@', 'To: Help <HELP@desk.example>, x@').replace('x@desk', 'x@y'))
    at.receive(mail('neither'))
    await lookInto(id)
    assert.deepEqual(
      (await taken(id)).map(({ envelope_to }) => envelope_to),
      [['sales@desk.example'], ['help@desk.example'], [at.name]],
    )
  })

  it('looks at everything anew when the server counts anew, and holds nothing twice and nothing back', async () => {
    const at = account()
    at.receive(mail('left alone long ago'), 'INBOX', 60)
    at.receive(mail('left alone'), 'INBOX', 30)
    const id = await add(at)
    const twin = mail('twin')
    at.receive(twin)
    at.receive(twin)
    at.receive(mail('single'))
    await lookInto(id)
    assert.deepEqual(await subjects(id), ['twin', 'twin', 'single'])
    const before = await taken(id)
    at.countAnew()
    at.receive(mail('while nobody looked'))
    await lookInto(id)
    assert.deepEqual(
      (await taken(id)).slice(0, 3).map((m) => m.id),
      before.map((m) => m.id),
    )
    const known = ['twin', 'twin', 'single', 'left alone', 'while nobody looked']
    assert.deepEqual((await subjects(id)).toSorted(), known.toSorted())
    at.receive(twin)
    await lookInto(id)
    assert.equal((await subjects(id)).length, 6)
    at.countAnew()
    await lookInto(id)
    assert.equal((await subjects(id)).length, 6)
  })

  it('holds spam for a look; what somebody moves out of there, or says is none, goes its way', async () => {
    const at = account()
    const id = await add(at)
    const [moved, said] = [mail('moved'), mail('said')]
    at.receive(moved, 'Junk')
    at.receive(said, 'Junk')
    await lookInto(id)
    for (const { id: mailId } of await taken(id)) await takeIn(desk.world, mailId, means)
    assert.deepEqual(
      (await taken(id)).map(({ state, reason, junk }) => ({ state, reason, junk })),
      [
        { state: 'held', reason: 'junk', junk: true },
        { state: 'held', reason: 'junk', junk: true },
      ],
    )
    at.receive(moved)
    await lookInto(id)
    await readMailAgain(desk.world, desk.anna, { mailId: (await taken(id))[1]!.id })
    for (const { id: mailId } of await taken(id)) await takeIn(desk.world, mailId, means)
    assert.deepEqual(
      (await taken(id)).map(({ reason, kind }) => ({ reason, kind })),
      [
        { reason: 'unproven', kind: 'inbox' },
        { reason: 'unproven', kind: 'junk' },
      ],
    )
  })

  it('is not stopped by a mail that cannot be stored now, and loses none to a desk that dies before or after', async () => {
    const at = account()
    const id = await add(at)
    for (const subject of ['one', 'two', 'three']) at.receive(mail(subject))
    const dies = (when: 'before' | 'after'): Keep => ({
      ...asItIs,
      async mail(world, fetched) {
        if (when === 'before') throw new Error('killed')
        await asItIs.mail(world, fetched)
        throw new Error('killed')
      },
    })
    await assert.rejects(lookInto(id, dies('before')), { message: 'killed' })
    assert.deepEqual(await subjects(id), [])
    for (const n of [1, 2, 3]) {
      await assert.rejects(lookInto(id, dies('after')), { message: 'killed' })
      assert.equal((await subjects(id)).length, n)
    }
    assert.equal(at.files().filter((file) => /:2,.*S/.test(file)).length, 0)
    await lookInto(id)
    assert.deepEqual(await subjects(id), ['one', 'two', 'three'])
  })

  it('hears at once of what comes, on one node of two, and on the other when that one is gone', async () => {
    const at = account()
    const id = await add(at)
    const heard: string[] = []
    let wake = () => {}
    const listening = (node: string): Keep => ({
      ...asItIs,
      async mail(world, fetched) {
        await asItIs.mail(world, fetched)
        heard.push(node)
        wake()
      },
    })
    const next = () =>
      new Promise<void>((resolve) => {
        wake = resolve
      })
    const { connectionString: _, ...connection } = desk.pool.options as { connectionString?: string }
    const nodes = new Map(['one', 'other'].map((name) => [name, keepFetching(desk.world, connection, listening(name))]))
    at.receive(mail('first'))
    if (heard.length === 0) await next()
    const [holder] = heard as [string]
    at.receive(mail('second'))
    await next()
    assert.deepEqual(heard, [holder, holder])
    await nodes.get(holder)!.stop()
    at.receive(mail('third'))
    await next()
    assert.equal(heard.at(-1), holder === 'one' ? 'other' : 'one')
    await Promise.all([...nodes.values()].map((node) => node.stop()))
    assert.deepEqual(await subjects(id), ['first', 'second', 'third'])
  })
})
