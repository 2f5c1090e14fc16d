import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { confirmed, freshDesk } from '../../../../test/cast.ts'
import { mailSink } from '../../../../test/mail-sink.ts'
import { refuses } from '../../../../test/telling.ts'
import { outgoingMail } from '../../../screens/outgoing-mail.ts'
import { inviteAgent } from '../../../staff/commands/invite-agent.ts'
import { setOutgoingMail } from './set-outgoing-mail.ts'
import { stopOutgoingMail } from './stop-outgoing-mail.ts'
import { tryOutgoingMail } from './try-outgoing-mail.ts'

const portOf = (url: string) => Number(new URL(url).port)
const sinkAt = (url: string) =>
  ({
    host: 'localhost',
    port: portOf(url),
    security: 'none',
    user: '',
    password: null,
    fromName: 'Поддержка "24"',
    fromAddress: 'help@desk.example',
  }) as const
const closed = {
  host: 'localhost',
  port: 1,
  security: 'none',
  user: '',
  password: null,
  fromName: '',
  fromAddress: 'help@desk.example',
} as const

describe('set-outgoing-mail', () => {
  const sink = mailSink()
  const desk = freshDesk()

  it('sends what is written from then on, from the new address, without a restart', async () => {
    const { world, maria } = desk
    await desk.jobs()
    assert.equal(world.settings.mailGoesOut, false)
    await setOutgoingMail(world, confirmed(world, maria), sinkAt(sink.url()))
    assert.equal(world.settings.mailGoesOut, true)
    const { ticketId } = await desk.ticket()
    await desk.jobs()
    const [letter, ...more] = sink.fresh()
    assert.equal(more.length, 0)
    assert.deepEqual(letter?.from?.value, [{ name: 'Поддержка 24', address: 'help@desk.example' }])
    const row = await world.db
      .selectFrom('letters')
      .select('state')
      .where('stream_id', '=', ticketId)
      .executeTakeFirst()
    assert.equal(row?.state, 'sent')
  })

  it('stop-outgoing-mail: invites by letter while mail goes out, and by a link on the screen after it has stopped', async () => {
    const { world, maria } = desk
    const newcomer = (email: string) => ({
      name: 'Лев',
      email,
      roles: ['agent' as const],
      language: 'ru' as const,
      zone: 'UTC',
    })
    await setOutgoingMail(world, confirmed(world, maria), sinkAt(sink.url()))
    assert.equal((await inviteAgent(world, maria, newcomer('one@desk.example'))).link, null)
    await desk.jobs()
    assert.deepEqual(
      sink.fresh().map(({ receiver }) => receiver),
      ['one@desk.example'],
    )
    await stopOutgoingMail(world, confirmed(world, maria), {})
    assert.ok((await inviteAgent(world, maria, newcomer('two@desk.example'))).link)
    await desk.jobs()
    assert.deepEqual(sink.fresh(), [])
    await refuses(stopOutgoingMail(world, confirmed(world, maria), {}), 'mail_not_set')
  })

  it('keeps the password sealed, shows it to nobody, and hands it to no other server', async () => {
    const { world, maria } = desk
    const server = { ...closed, user: 'desk', password: 'CNRY-пароль-почты' }
    await setOutgoingMail(world, confirmed(world, maria), server)
    const shown = await outgoingMail(world, maria, {})
    assert.deepEqual([shown.setBy, shown.user, shown.hasPassword], ['desk', 'desk', true])
    assert.ok(!JSON.stringify(shown).includes('CNRY'))
    const { rows } = await desk.pool.query(
      `select (select string_agg(o::text, '') from outgoing_mail o) || (select string_agg(e.meta::text, '') from events e) ||
        (select coalesce(string_agg(i.response::text, ''), '') from idempotency i) as all`,
    )
    assert.ok(!rows[0].all.includes('CNRY') && !rows[0].all.includes(Buffer.from('CNRY').toString('hex')))

    await setOutgoingMail(world, confirmed(world, maria), { ...server, password: null, fromName: 'Новое имя' })
    assert.equal((await world.settings.outgoing()).server?.password, 'CNRY-пароль-почты')
    for (const elsewhere of [{ host: 'evil.example' }, { port: 2 }, { security: 'tls' as const }, { user: 'other' }]) {
      const typed = { ...server, ...elsewhere, password: null }
      await refuses(setOutgoingMail(world, confirmed(world, maria), typed), 'mail_password_missing')
      await refuses(
        tryOutgoingMail(world, confirmed(world, maria), { to: 'maria@desk.example', server: typed }),
        'mail_password_missing',
      )
    }
    await stopOutgoingMail(world, confirmed(world, maria), {})
  })

  it('is for administrators alone', async () => {
    for (const other of [desk.anna, desk.irina]) {
      await refuses(setOutgoingMail(desk.world, confirmed(desk.world, other), closed), 'not_allowed')
      await refuses(tryOutgoingMail(desk.world, confirmed(desk.world, other), { to: 'x@y.example' }), 'not_allowed')
      assert.throws(() => outgoingMail(desk.world, other, {}), { code: 'not_allowed' })
    }
  })
})

describe('try-outgoing-mail', () => {
  const sink = mailSink()
  const desk = freshDesk()

  it('sends one letter through what is typed and keeps nothing of it', async () => {
    const said = await tryOutgoingMail(desk.world, confirmed(desk.world, desk.maria), {
      to: 'Maria@Desk.example',
      server: sinkAt(sink.url()),
    })
    assert.equal(said.delivered, true)
    assert.match(said.said, /^250 /)
    const [letter] = sink.fresh()
    assert.equal(letter?.receiver, 'maria@desk.example')
    assert.match(letter?.text ?? '', /Это письмо ушло через localhost/)
    assert.equal((await outgoingMail(desk.world, desk.maria, {})).setBy, 'nobody')
  })

  it('tells in the server’s own words why it was not taken', async () => {
    const { world, maria } = desk
    sink.refuse = () => ({ code: 550, said: 'relaying denied, ask postmaster' })
    const refused = await tryOutgoingMail(world, confirmed(world, maria), {
      to: 'x@y.example',
      server: sinkAt(sink.url()),
    })
    sink.refuse = () => null
    assert.equal(refused.delivered, false)
    assert.match(refused.said, /550 relaying denied, ask postmaster/)
    const unreached = await tryOutgoingMail(world, confirmed(world, maria), { to: 'x@y.example', server: closed })
    assert.match(unreached.said, /ECONNREFUSED/)
    await refuses(tryOutgoingMail(world, confirmed(world, maria), { to: 'x@y.example' }), 'mail_not_set')
  })

  it('has its limit: nobody knocks at the ports of the network with it', async () => {
    const { world, maria, clock } = desk
    clock.pass({ hours: 2 })
    for (let i = 0; i < 30; i++)
      await tryOutgoingMail(world, confirmed(world, maria), { to: 'x@y.example', server: closed })
    await refuses(
      tryOutgoingMail(world, confirmed(world, maria), { to: 'x@y.example', server: closed }),
      'too_many_attempts',
    )
  })
})

describe('outgoing mail that the environment sets', () => {
  const sink = mailSink()
  const desk = freshDesk(undefined, { smtpUrl: sink.url })

  it('goes before the desk’s: it is shown, tried and not changed', async () => {
    const { world, maria } = desk
    const shown = await outgoingMail(world, maria, {})
    assert.deepEqual([shown.setBy, shown.host, shown.port], ['environment', 'localhost', portOf(sink.url())])
    await refuses(setOutgoingMail(world, confirmed(world, maria), closed), 'mail_set_by_environment')
    await refuses(stopOutgoingMail(world, confirmed(world, maria), {}), 'mail_set_by_environment')
    await refuses(
      tryOutgoingMail(world, confirmed(world, maria), { to: 'x@y.example', server: closed }),
      'mail_set_by_environment',
    )
    assert.equal((await tryOutgoingMail(world, confirmed(world, maria), { to: 'x@y.example' })).delivered, true)
    assert.equal(sink.fresh().length, 1)
  })
})
