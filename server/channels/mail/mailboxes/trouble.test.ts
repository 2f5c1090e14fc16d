import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { confirmed, freshDesk } from '../../../../test/cast.ts'
import { imapServer } from '../../../../test/imap/server.ts'
import { tokenServer } from '../../../../test/imap/token-server.ts'
import { refuses } from '../../../../test/telling.ts'
import { addMailbox } from '../commands/add-mailbox.ts'
import { tryMailbox } from '../commands/try-mailbox.ts'
import { rawOf } from '../intake/raw-store.ts'
import { endIdleReaders } from '../reading/read-mail.ts'
import { backOffMs } from './back-off.ts'
import { look, type Stumbles } from './look.ts'
import { enterMailbox } from './reach.ts'
import { signOut } from './session.ts'
import { mailboxById } from './store.ts'
import { troubleOf } from './trouble.ts'
import { asItIs } from './watch.ts'

const mail = (subject: string, body = 'It does not work.') =>
  `From: Mallory <mallory@people.example>\r\nTo: support@desk.example\r\nSubject: ${subject}\r\n\r\n${body}\r\n`

describe('A mailbox at a server that fails', () => {
  const tokens = tokenServer()
  const desk = freshDesk(undefined, {
    egressAllow: async () => {
      await tokens.open()
      return tokens.place()
    },
  })
  const server = imapServer()
  before(() => server.open())
  after(async () => {
    await server.close()
    await tokens.close()
    endIdleReaders()
  })

  const typed = (user: string) => {
    server.users.set(user, 'secret')
    const reach = { host: 'localhost', port: server.port(), security: 'none' as const, user, password: 'secret' }
    return { address: 'support@desk.example', ...reach }
  }
  let users = 0
  const add = async () => {
    users += 1
    const asked = { ...typed(`user${users}`), old: 'take' as const }
    const { mailboxId, trouble } = await addMailbox(desk.world, confirmed(desk.world, desk.maria), asked)
    assert.equal(trouble, null)
    return mailboxId!
  }
  const empty = () => {
    for (const box of server.boxes.values()) Object.assign(box, { mails: [], next: 1 })
    server.boxes.get('INBOX')!.uidvalidity += 10
  }
  const stumbles: Stumbles = new Map()
  const lookInto = async (mailboxId: string) => {
    const session = await enterMailbox(desk.world, (await mailboxById(desk.world.db, mailboxId))!)
    const looking = { mailbox: (await mailboxById(desk.world.db, mailboxId))!, session, keep: asItIs, stumbles }
    await look(desk.world, looking).finally(() => signOut(session))
  }
  const taken = async (mailboxId: string) => {
    const { rows } = await desk.pool.query(
      `select m.id, m.state, m.reason, m.size from incoming_mail m join mailbox_folders f on f.id::text = m.source
        where f.mailbox_id = $1 order by m.uid`,
      [mailboxId],
    )
    const subjectOf = async (id: string) => /^Subject: (.*?)\r?$/m.exec(String(await rawOf(desk.world, id)))?.[1] ?? ''
    return Promise.all(rows.map(async ({ id, ...row }) => ({ ...row, subject: await subjectOf(id) })))
  }
  const subjects = async (mailboxId: string) => (await taken(mailboxId)).map(({ subject }) => subject)

  it('gives the others when one cannot be given out, and that one as far as it is known, when it never can be', async () => {
    empty()
    const id = await add()
    for (const subject of ['one', 'broken', 'three']) server.receive('INBOX', mail(subject))
    server.meddle = ({ step, tag, rest }, { socket }, answer) =>
      step === 'UID FETCH BODY' && rest.startsWith('2 ') ? socket.write(`${tag} NO cannot read it\r\n`) : answer()
    await assert.rejects(lookInto(id), { responseText: 'cannot read it' })
    for (let i = 0; i < 8; i++) await assert.rejects(lookInto(id))
    assert.deepEqual(await subjects(id), ['one', 'three'])
    await assert.rejects(lookInto(id))
    server.meddle = null
    await lookInto(id)
    const [, broken] = await taken(id)
    assert.deepEqual([broken?.state, broken?.reason, broken?.subject], ['held', 'unfetchable', 'broken'])
    await lookInto(id)
    assert.deepEqual(await subjects(id), ['one', 'broken', 'three'])
  })

  it('keeps of a mail that is too large its head, with its true size, and goes on', async () => {
    empty()
    const id = await add()
    server.receive('INBOX', mail('huge'))
    server.receive('INBOX', mail('after it'))
    const [huge] = server.boxes.get('INBOX')!.mails
    // It says that it is larger than it is: nothing of that size has to go over the wire.
    Object.defineProperty(huge!.raw, 'length', { value: 60 * 1024 * 1024 })
    await lookInto(id)
    const rows = await taken(id)
    assert.deepEqual(
      rows.map(({ subject, reason, size }) => ({ subject, reason, isTrue: size > 50_000_000 })),
      [
        { subject: 'huge', reason: 'too_large', isTrue: true },
        { subject: 'after it', reason: null, isTrue: false },
      ],
    )
  })

  it('is believed nothing: what is endless, huge or no IMAP at all ends the look, and the next one takes everything', async () => {
    empty()
    const id = await add()
    server.receive('INBOX', mail('patient'))
    const hostile: Record<string, string> = {
      'a literal of two gigabytes': '* 1 FETCH (UID 1 BODY[]<0> {2147483648}\r\n',
      garbage: '\x00\x01\xff )))((( "\r\n* \r\n',
      'another tag': 'NOBODY OK done\r\n',
      'a goodbye': '* BYE for today\r\n',
      'numbers beyond every mail': '* 1 FETCH (UID 99999999999999999999 RFC822.SIZE -5 INTERNALDATE "never")\r\n',
    }
    for (const [what, line] of Object.entries(hostile)) {
      server.meddle = ({ step }, { socket }, answer) => {
        if (step !== 'UID FETCH BODY') return answer()
        socket.write(line)
        socket.end()
      }
      await assert.rejects(lookInto(id), (error) => troubleOf(error).code !== 'said_no', what)
      assert.deepEqual(await subjects(id), [], what)
    }
    server.meddle = null
    await lookInto(id)
    assert.deepEqual(await subjects(id), ['patient'])
  })

  it('may name its folders as it likes', async () => {
    server.boxes.set('quotes', {
      name: 'a \\"quoted\\" <b>name</b> \\\\',
      flags: '',
      uidvalidity: 1,
      next: 1,
      mails: [],
    })
    const { trouble, folders } = await tryMailbox(desk.world, confirmed(desk.world, desk.maria), {
      mailbox: typed('x'),
    })
    server.boxes.delete('quotes')
    assert.equal(trouble, null)
    assert.deepEqual(
      folders.map(({ name, kind }) => [name, kind]),
      [
        ['INBOX', 'inbox'],
        ['Spam', 'junk'],
        ['a "quoted" <b>name</b> \\', 'other'],
      ],
    )
  })

  it('is told in words apart from each other: nobody there, no TLS, no STARTTLS', async () => {
    const tried = async (more: object) =>
      (await tryMailbox(desk.world, confirmed(desk.world, desk.maria), { mailbox: { ...typed('x'), ...more } })).trouble
        ?.code
    assert.equal(await tried({ port: 1 }), 'unreachable')
    assert.equal(await tried({ security: 'starttls' }), 'no_starttls')
    assert.equal(await tried({ security: 'tls' }), 'not_tls')
  })

  it('signs in by OAuth with tokens that it fetches and renews itself, and keeps the refresh token that is new', async () => {
    empty()
    const { world, maria, clock } = desk
    let given = 0
    tokens.answer = ({ refresh_token, client_id, client_secret }) => {
      if (refresh_token !== `refresh-${given}` || client_id !== 'desk' || client_secret !== 'hush')
        return [400, { error: 'invalid_grant', error_description: `no such token ${refresh_token}` }]
      given += 1
      server.tokens.set('oauth', `access-${given}`)
      return [200, { access_token: `access-${given}`, expires_in: 3600, refresh_token: `refresh-${given}` }]
    }
    const { password: _, ...reach } = typed('oauth')
    const oauth = { clientId: 'desk', clientSecret: 'hush', tokenUrl: tokens.url(), refreshToken: 'refresh-0' }
    const mailbox = { ...reach, password: null, oauth }
    assert.equal((await tryMailbox(world, confirmed(world, maria), { mailbox })).trouble, null)
    const added = await addMailbox(world, confirmed(world, maria), { ...mailbox, old: 'leave' })
    assert.deepEqual([added.trouble, given], [null, 1])
    server.receive('INBOX', mail('by token'))
    await lookInto(added.mailboxId!)
    await lookInto(added.mailboxId!)
    const before = given
    clock.pass({ hours: 2 })
    await lookInto(added.mailboxId!)
    assert.equal(given, before + 1)
    server.tokens.set('oauth', 'revoked before its time')
    await lookInto(added.mailboxId!)
    assert.equal(given, before + 2)
    assert.deepEqual(await subjects(added.mailboxId!), ['by token'])
    const { rows } = await desk.pool.query(`select b::text as all from mailboxes b`)
    assert.ok(!/refresh-|hush/.test(rows.map(({ all }) => all).join()))
    tokens.answer = () => [400, { error: 'invalid_grant', error_description: 'refresh-3 has ended' }]
    clock.pass({ hours: 2 })
    await assert.rejects(lookInto(added.mailboxId!), { code: 'token_refused' })
  })

  it('sends tokens to no address of the own network but those that the configuration names', async () => {
    const { password: _, ...reach } = typed('oauth2')
    for (const tokenUrl of [
      'http://127.0.0.1:1/',
      'http://169.254.169.254/',
      'https://10.0.0.1/',
      'http://tokens.example/',
    ]) {
      const oauth = { clientId: 'desk', clientSecret: null, tokenUrl, refreshToken: 'x' }
      const asked = tryMailbox(desk.world, confirmed(desk.world, desk.maria), {
        mailbox: { ...reach, password: null, oauth },
      })
      await refuses(asked, 'address_not_allowed')
    }
  })

  it('is asked again later and later, and by no two desks at the same moment', () => {
    const waits = [1, 2, 3, 4, 20].map((failures) => backOffMs(failures, 'cut_off', 0.5) / 1000)
    assert.deepEqual(waits, [2, 4, 8, 16, 240])
    assert.deepEqual(
      [0, 1].map((chance) => backOffMs(3, 'cut_off', chance) / 1000),
      [6, 10],
    )
    assert.equal(backOffMs(1, 'sign_in_refused', 0.5) / 1000, 60)
  })
})
