import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { confirmed, freshDesk } from '../../../../test/cast.ts'
import { mailSink } from '../../../../test/mail-sink.ts'
import { listener } from '../../../screens/listener.ts'
import { listenerTrial } from '../../../screens/listener-trial.ts'
import { keepListening } from '../listener/keep-listening.ts'
import { speakTo } from '../listener/trial/speak.ts'
import { endIdleReaders } from '../reading/read-mail.ts'
import { setListener } from './set-listener.ts'
import { tryListener } from './try-listener.ts'

const settings: Parameters<typeof setListener>[2] = {
  active: true,
  protocol: 'smtp',
  host: '127.0.0.1',
  port: 20_000 + (process.pid % 20_000),
  takesFor: ['Support@Desk.Example', '@почта.example', '@reply.desk.example'],
  mostMegabytes: 25,
}

describe('An administrator sets the own mail server', () => {
  const sink = mailSink()
  const desk = freshDesk(undefined, { smtpUrl: sink.url })
  let listening: ReturnType<typeof keepListening>
  before(() => {
    listening = keepListening(desk.world, null)
  })
  after(async () => {
    await listening.stop()
    endIdleReaders()
  })
  const maria = () => confirmed(desk.world, desk.maria)
  const set = async (changes: Partial<Parameters<typeof setListener>[2]> = {}) => {
    await setListener(desk.world, maria(), { ...settings, ...changes })
    await listening.look()
  }
  const refused = (code: string) => (error: { code?: string }) => error.code === code
  const shown = () => listener(desk.world, desk.maria, {})
  const goodness = ({ steps }: Awaited<ReturnType<typeof tryListener>>) =>
    steps.map(({ step, good }) => `${step} ${good}`)

  test('nothing listens until it is set, and nothing can be tried', async () => {
    assert.deepEqual((await shown()).processes, [])
    await assert.rejects(tryListener(desk.world, desk.maria, { way: 'door' }), refused('listener_not_set'))
    await set({ active: false })
    await assert.rejects(tryListener(desk.world, desk.maria, { way: 'door' }), refused('listener_not_heard'))
  })

  test('set-listener: it listens at once, says where and by which certificate, and how the outside finds it', async () => {
    await set()
    const { processes, directions, takesFor } = await shown()
    assert.deepEqual(
      processes.map(({ address, trouble, certificate }) => ({ address, trouble, certificate })),
      [{ address: `127.0.0.1:${settings.port}`, trouble: null, certificate: 'self_made' }],
    )
    assert.deepEqual(takesFor, ['support@desk.example', '@почта.example', '@reply.desk.example'])
    assert.deepEqual(
      directions.map(({ line }) => line),
      [
        `support@desk.example smtp:[localhost]:${settings.port}`,
        'почта.example. IN MX 10 localhost.',
        'reply.desk.example. IN MX 10 localhost.',
      ],
    )
  })

  test('try-listener: a stranger is greeted, encrypted, refused for others and taken for us, and the mail has an end', async () => {
    const tried = await tryListener(desk.world, desk.maria, { way: 'door' })
    assert.deepEqual(goodness(tried), [
      'greeting true',
      'encryption true',
      'relaying true',
      'recipient true',
      'handing_over true',
    ])
    const before = (await listenerTrial(desk.world, desk.maria, { trial: tried.trial! })).mail
    assert.equal(before, null, 'it is not known for one of ours before it has been read')
    await desk.jobs()
    const {
      id: _,
      receivedAt: __,
      ...mail
    } = (await listenerTrial(desk.world, desk.maria, { trial: tried.trial! })).mail!
    assert.deepEqual(mail, { state: 'ended', outcome: 'automatic', byListener: true, seconds: 0 })
  })

  test('a letter that went out comes back in, and is known by its trial', async () => {
    sink.fresh()
    const tried = await tryListener(desk.world, desk.maria, { way: 'round' })
    assert.deepEqual(goodness(tried), ['dns false', 'sending true'])
    const [letter] = sink.fresh()
    assert.equal(letter!.receiver, 'support@desk.example')
    // What the internet does with it.
    const talk = await speakTo('127.0.0.1', settings.port)
    await talk.hear()
    await talk.say('EHLO mx.example')
    await talk.say(`MAIL FROM:<${letter!.sender}>`)
    await talk.say(`RCPT TO:<${letter!.receiver}>`)
    await talk.say('DATA')
    assert.equal((await talk.hand(letter!.raw)).code, 250)
    talk.end()
    await desk.jobs()
    const { mail } = await listenerTrial(desk.world, desk.maria, { trial: tried.trial! })
    assert.deepEqual([mail!.outcome, mail!.byListener], ['automatic', true])
  })

  test('what is set differently holds at once, a port that is taken is said, and off is off', async () => {
    await set({ protocol: 'lmtp', takesFor: ['support@desk.example'] })
    assert.deepEqual(
      (await shown()).directions.map(({ line }) => line),
      [`support@desk.example lmtp:inet:localhost:${settings.port}`],
    )
    assert.equal((await tryListener(desk.world, desk.maria, { way: 'door' })).steps.at(-1)!.good, true)
    await set({ port: Number(new URL(sink.url()).port), host: 'localhost' })
    const [process] = (await shown()).processes
    assert.equal(process!.address, null)
    assert.match(process!.trouble!, /EADDRINUSE/)
    await set({ active: false })
    assert.deepEqual((await shown()).processes, [])
    await assert.rejects(speakTo('127.0.0.1', settings.port), /ECONNREFUSED/)
  })

  test('set-listener refuses what is no address, and wants the second factor anew', async () => {
    for (const place of ['support', 'a b@desk.example', '@', 'x@y'])
      await assert.rejects(set({ takesFor: [place] }), /malformed/)
    const tomorrow = { ...desk.maria, factorAt: new Date('2026-03-01T09:00:00Z') }
    await assert.rejects(setListener(desk.world, tomorrow, settings), refused('step_up_needed'))
  })
})
