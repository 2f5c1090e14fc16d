import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { confirmed, freshDesk } from '../../../../test/cast.ts'
import { imapServer } from '../../../../test/imap/server.ts'
import { mailSink } from '../../../../test/mail-sink.ts'
import { refuses } from '../../../../test/telling.ts'
import { deskHealth } from '../../../screens/desk-health.ts'
import { mailboxList } from '../../../screens/mailbox-list.ts'
import { addMailbox } from '../commands/add-mailbox.ts'
import { changeMailbox } from '../commands/change-mailbox.ts'
import { findProbe } from '../commands/find-probe.ts'
import { pauseMailbox } from '../commands/pause-mailbox.ts'
import { removeMailbox } from '../commands/remove-mailbox.ts'
import { resumeMailbox } from '../commands/resume-mailbox.ts'
import { sendProbe } from '../commands/send-probe.ts'
import { setOutgoingMail } from '../commands/set-outgoing-mail.ts'
import { tryMailbox } from '../commands/try-mailbox.ts'
import { lookedAt } from './store.ts'

const password = 'CNRY-пароль-ящика'

describe('Setting a mailbox up', () => {
  const sink = mailSink()
  const desk = freshDesk()
  const server = imapServer()
  before(async () => {
    await server.open()
  })
  after(() => server.close())

  const by = (player = desk.maria) => confirmed(desk.world, player)
  const typed = (more: object = {}) => ({
    address: 'Support@desk.example',
    host: 'localhost',
    port: server.port(),
    security: 'none' as const,
    user: 'support',
    password,
    ...more,
  })
  const only = async () => (await mailboxList(desk.world, desk.maria, {})).mailboxes

  it('add-mailbox: keeps what could be signed in to, its secrets sealed and told to nobody', async () => {
    server.users.set('support', password)
    const { mailboxId, trouble } = await addMailbox(desk.world, by(), { ...typed(), old: 'leave' })
    assert.deepEqual([trouble, (await only()).map(({ id }) => id)], [null, [mailboxId]])
    const [shown] = await only()
    assert.equal(shown?.address, 'support@desk.example')
    assert.deepEqual(
      shown?.folders.map(({ name, kind }) => [name, kind]),
      [
        ['INBOX', 'inbox'],
        ['Spam', 'junk'],
      ],
    )
    const { rows } = await desk.pool.query(
      `select (select string_agg(b::text, '') from mailboxes b) || (select string_agg(e.meta::text, '') from events e) ||
        (select coalesce(string_agg(i.response::text, ''), '') from idempotency i) as all`,
    )
    const everything = rows[0].all + JSON.stringify(shown)
    assert.ok(!everything.includes('CNRY') && !everything.includes(Buffer.from('CNRY').toString('hex')))
    server.users.set('SUPPORT', password)
    await refuses(addMailbox(desk.world, by(), { ...typed({ user: 'SUPPORT' }), old: 'leave' }), 'mailbox_is_there')
  })

  it('add-mailbox: keeps nothing of what cannot be signed in to, and says why', async () => {
    const refused = await addMailbox(desk.world, by(), { ...typed({ user: 'other', password: 'x' }), old: 'leave' })
    assert.deepEqual(refused, {
      mailboxId: null,
      trouble: { code: 'sign_in_refused', said: 'No such user or wrong password' },
    })
    const unreached = await addMailbox(desk.world, by(), { ...typed({ port: 1, user: 'other' }), old: 'leave' })
    assert.equal(unreached.trouble?.code, 'unreachable')
    await refuses(
      addMailbox(desk.world, by(), { ...typed({ password: null }), old: 'leave' }),
      'mailbox_secret_missing',
    )
    assert.equal((await only()).length, 1)
  })

  it('change-mailbox: goes on with the stored password where it was entered for, and nowhere else', async () => {
    const [{ id: mailboxId } = { id: '' }] = await only()
    const kept = typed({ password: null, address: 'help@desk.example' })
    assert.deepEqual(await changeMailbox(desk.world, by(), { mailboxId, ...kept }), { trouble: null })
    assert.deepEqual(
      (await only()).map(({ address }) => address),
      ['help@desk.example'],
    )
    for (const elsewhere of [{ host: '127.0.0.1' }, { port: 1 }, { security: 'tls' }, { user: 'other' }]) {
      const there = { ...kept, ...elsewhere } as typeof kept
      await refuses(changeMailbox(desk.world, by(), { mailboxId, ...there }), 'mailbox_secret_missing')
      await refuses(tryMailbox(desk.world, by(), { mailboxId, mailbox: there }), 'mailbox_secret_missing')
      await refuses(
        findProbe(desk.world, by(), { mailboxId, mailbox: there, probe: crypto.randomUUID() }),
        'mailbox_secret_missing',
      )
    }
    const wrong = await changeMailbox(desk.world, by(), { mailboxId, ...typed({ password: 'wrong' }) })
    assert.equal(wrong.trouble?.code, 'sign_in_refused')
    assert.deepEqual(
      (await only()).map(({ address }) => address),
      ['help@desk.example'],
    )
  })

  it('try-mailbox: names the folders, and hides what a server repeats of the secret', async () => {
    const tried = await tryMailbox(desk.world, by(), { mailbox: typed() })
    assert.equal(tried.trouble, null)
    assert.deepEqual(tried.folders[0], { name: 'INBOX', kind: 'inbox', mails: 0 })
    server.refusing = ({ password: said }) => `[AUTHENTICATIONFAILED] your password ${said} is wrong`
    const { trouble } = await tryMailbox(desk.world, by(), { mailbox: typed() })
    server.refusing = null
    assert.deepEqual(trouble, { code: 'sign_in_refused', said: 'your password … is wrong' })
  })

  it('send-probe and find-probe: a letter goes out through our server and is found where it arrived', async () => {
    await refuses(sendProbe(desk.world, by(), { to: 'support@desk.example' }), 'mail_not_set')
    const out = {
      host: 'localhost',
      port: Number(new URL(sink.url()).port),
      security: 'none',
      user: '',
      password: null,
    } as const
    await setOutgoingMail(desk.world, by(), { ...out, fromName: '', fromAddress: 'help@desk.example' })
    const { delivered, probe } = await sendProbe(desk.world, by(), { to: 'support@desk.example' })
    assert.equal(delivered, true)
    const find = async () => (await findProbe(desk.world, by(), { mailbox: typed(), probe })).found
    assert.equal(await find(), null)
    const [letter] = sink.fresh()
    assert.equal(letter?.receiver, 'support@desk.example')
    server.receive('Spam', letter!.raw)
    assert.equal(await find(), 'junk')
    server.receive('INBOX', letter!.raw)
    assert.equal(await find(), 'inbox')
  })

  it('pause-mailbox and resume-mailbox: an administrator stops the fetching, and hears when it stops by itself', async () => {
    const { world, maria, clock } = desk
    const [{ id: mailboxId } = { id: '' }] = await only()
    const alarm = async () =>
      (await deskHealth(world, by(), {})).findings.filter(({ code }) => code === 'mailboxes_unseen').length
    await lookedAt(world.db, mailboxId, clock())
    clock.pass({ minutes: 4 })
    assert.equal(await alarm(), 0)
    clock.pass({ minutes: 2 })
    assert.equal(await alarm(), 1)
    await pauseMailbox(world, maria, { mailboxId })
    assert.deepEqual([(await only())[0]?.state, await alarm()], ['paused', 0])
    await resumeMailbox(world, maria, { mailboxId })
    assert.deepEqual([(await only())[0]?.state, await alarm()], ['active', 0])
    clock.pass({ minutes: 6 })
    assert.equal(await alarm(), 1)
  })

  it('remove-mailbox: forgets its secrets', async () => {
    const [{ id: mailboxId } = { id: '' }] = await only()
    await removeMailbox(desk.world, by(), { mailboxId })
    assert.deepEqual(await only(), [])
    const { rows } = await desk.pool.query('select length(password) as left from mailboxes')
    assert.deepEqual(rows, [{ left: 0 }])
    for (const again of [removeMailbox, pauseMailbox, resumeMailbox])
      await refuses(again(desk.world, by(), { mailboxId }), 'mailbox_not_found')
  })

  it('is for administrators alone, and only a moment after they have confirmed that it is them', async () => {
    const add = { ...typed(), old: 'leave' as const }
    for (const other of [desk.anna, desk.irina]) await refuses(addMailbox(desk.world, by(other), add), 'not_allowed')
    desk.clock.pass({ hours: 1 })
    await refuses(addMailbox(desk.world, desk.maria, add), 'step_up_needed')
    await refuses(tryMailbox(desk.world, desk.maria, { mailbox: typed() }), 'step_up_needed')
  })

  it('has its limit: nobody tries passwords or the ports of the network with it', async () => {
    desk.clock.pass({ hours: 2 })
    const closed = { mailbox: typed({ port: 1 }) }
    for (let i = 0; i < 60; i++) await tryMailbox(desk.world, by(), closed)
    await refuses(tryMailbox(desk.world, by(), closed), 'too_many_attempts')
  })
})
