import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { after, afterEach, describe, test } from 'node:test'
import { createTransport } from 'nodemailer'
import { createLog } from '#platform/log.ts'
import { freshDesk } from '../../../../test/cast.ts'
import { dkimKey, dnsOf, mailOf, recordOf, signed } from '../../../../test/forged-mail.ts'
import { incomingMails } from '../../../screens/incoming-mails.ts'
import { judgeBy } from '../intake/judge.ts'
import { keepMail } from '../intake/keep.ts'
import { rawOf } from '../intake/raw-store.ts'
import { takeIn } from '../intake/take-in.ts'
import { endIdleReaders, readMail } from '../reading/read-mail.ts'
import { selfMade } from './certificate/self-made.ts'
import { usualLimits } from './limits.ts'
import { type Listener, type ListenerMeans, type ListenerSettings, openListener } from './open.ts'
import { speakTo } from './trial/speak.ts'

describe('The own mail server', () => {
  const desk = freshDesk()
  const open: Listener[] = []
  afterEach(async () => {
    await Promise.all(open.splice(0).map((listener) => listener.stop()))
  })
  after(() => endIdleReaders())

  const certificate = selfMade('desk.example', new Date('2026-03-02T09:00:00Z'))
  const listens = async (set: Partial<ListenerSettings> = {}, means: Partial<ListenerMeans> = {}) => {
    const listener = await openListener(
      {
        protocol: 'smtp',
        host: '127.0.0.1',
        port: 0,
        takes_for: ['support@desk.example', '@reply.desk.example'],
        most_bytes: 1024 * 1024,
        ...set,
      },
      await certificate,
      {
        name: 'desk.example',
        log: createLog({ logLevel: 'silent' }),
        deliver: { clock: desk.clock, keep: (mail) => keepMail(desk.world, mail) },
        ...means,
      },
    )
    open.push(listener)
    return listener
  }
  /** Past the greeting and the hello. */
  const comes = async ({ address }: Listener, hello = 'EHLO mx.stranger.example') => {
    const talk = await speakTo(address.host, address.port)
    await talk.hear()
    await talk.say(hello)
    return talk
  }
  /** Bytes as they are, all at once, and everything that is answered until we hang up or they do. */
  const says = async ({ address }: Listener, ...lines: string[]) => {
    const socket = connect(address.port, address.host)
    await once(socket, 'connect')
    await once(socket, 'data') // who talks before the greeting is sent away
    socket.write(lines.join(''))
    return text(socket)
  }
  const kept = async () => {
    const rows = await desk.world.db
      .selectFrom('incoming_mail')
      .select(['id', 'envelope_from', 'envelope_to', 'peer_ip'])
      .orderBy('id')
      .execute()
    return Promise.all(rows.map(async (row) => ({ ...row, raw: (await rawOf(desk.world, row.id))! })))
  }
  const fresh = async (work: () => Promise<unknown>) => {
    const before = (await kept()).length
    await work()
    return (await kept()).slice(before)
  }
  const whole = 'EHLO a.example\r\nMAIL FROM:<a@a.example>\r\nRCPT TO:<support@desk.example>\r\nDATA\r\n'

  test('answers 250 with our own number once the mail is stored as it came, below our trace line', async () => {
    const listener = await listens()
    const mail = 'Subject: one\r\n\r\n.dots\r\n..two\r\nbare\nline\r\n'
    let said = ''
    const [stored, ...more] = await fresh(async () => {
      const talk = await comes(listener)
      await talk.say('MAIL FROM:<oleg@people.example> BODY=8BITMIME')
      await talk.say('RCPT TO:<Support@Desk.Example>')
      await talk.say('DATA')
      said = (await talk.say('Subject: one\r\n\r\n..dots\r\n...two\r\nbare\nline\r\n.')).said
      talk.end()
    })
    assert.equal(more.length, 0)
    assert.equal(said, `250 2.6.0 Stored as ${stored!.id}`)
    assert.deepEqual([stored!.envelope_from, stored!.envelope_to], ['oleg@people.example', ['Support@Desk.Example']])
    const [trace, rest] = [
      stored!.raw.subarray(0, -mail.length).toString(),
      stored!.raw.subarray(-mail.length).toString(),
    ]
    assert.equal(rest, mail)
    assert.match(
      trace,
      new RegExp(
        `^Received: from mx\\.stranger\\.example \\(\\[127\\.0\\.0\\.1\\]\\)\r\n\tby desk\\.example with ESMTP id ${stored!.id}` +
          '\r\n\tfor <Support@Desk\\.Example>;\r\n\tMon, 02 Mar 2026 09:00:00 \\+0000\r\n$',
      ),
    )
  })

  test('encrypts, takes many of ours in one go, and what a client signed is a ticket', async () => {
    const listener = await listens()
    const key = dkimKey('people.example', 'mail')
    const mail = await signed(
      mailOf(
        [
          ['From', 'Mallory <mallory@people.example>'],
          ['To', 'support@desk.example'],
          ['Subject', 'Through the front door'],
          ['Date', 'Mon, 2 Mar 2026 09:00:00 +0000'],
          ['Message-ID', '<front@people.example>'],
        ],
        'It does not work.',
      ),
      key,
    )
    const to = ['support@desk.example', 'r12@reply.desk.example']
    const [stored] = await fresh(() =>
      createTransport({
        host: listener.address.host,
        port: listener.address.port,
        requireTLS: true,
        tls: { rejectUnauthorized: false },
      }).sendMail({ envelope: { from: 'mallory@people.example', to }, raw: mail }),
    )
    assert.deepEqual(stored!.envelope_to, to)
    assert.match(stored!.raw.toString(), /with ESMTPS id /)
    await desk.pool.query(`update persons set password_hash = 'has come in once' where id = $1`, [desk.mallory.id])
    const dns = dnsOf({ ...recordOf(key), '_dmarc.people.example': 'v=DMARC1; p=reject' })
    await takeIn(desk.world, stored!.id, { read: readMail, judge: judgeBy(dns) })
    const { rows } = await incomingMails(desk.world, desk.anna, { which: 'all' })
    assert.deepEqual([rows[0]!.id, rows[0]!.outcome, rows[0]!.reason], [stored!.id, 'opened', null])
  })

  test('has one answer for everybody who is not ours, and sends away who goes on asking', async () => {
    const talk = await comes(await listens())
    await talk.say('MAIL FROM:<>')
    const said = []
    for (const name of ['nobody@desk.example', 'oleg@people.example', 'support@desk.example.org', 'x@y.desk.example'])
      said.push((await talk.say(`RCPT TO:<${name}>`)).said)
    assert.deepEqual([...new Set(said)], ['550 5.1.1 No such recipient here'])
    for (const name of ['postmaster', 'postmaster@desk.example', 'ANYBODY@reply.desk.example'])
      assert.equal((await talk.say(`RCPT TO:<${name}>`)).code, 250)
    for (let i = 0; i < 16; i++) await talk.say(`RCPT TO:<guess${i}@desk.example>`)
    assert.equal((await talk.say('RCPT TO:<guess@desk.example>')).code, 421)
  })

  test('says that a mail is too large as soon as it is told, and after it where it was not', async () => {
    const listener = await listens({ most_bytes: 4096 })
    const talk = await comes(listener)
    assert.match((await talk.say('MAIL FROM:<a@a.example> SIZE=4097')).said, /^552 5\.3\.4 /)
    await talk.say('MAIL FROM:<a@a.example> SIZE=10')
    await talk.say('RCPT TO:<support@desk.example>')
    await talk.say('DATA')
    const stored = await fresh(async () =>
      assert.match((await talk.hand(`Subject: lies\r\n\r\n${'x'.repeat(5000)}`)).said, /^552 5\.3\.4 /),
    )
    assert.deepEqual(stored, [])
    assert.equal((await talk.say('MAIL FROM:<a@a.example>')).code, 250)
  })

  test('promises nothing while nothing can be stored: 451, and the sender keeps it', async () => {
    const faults = ['disk full', 'no database']
    const keep = () => Promise.reject(new Error(faults.pop()))
    const talk = await comes(await listens({}, { deliver: { clock: desk.clock, keep } }))
    for (const _ of [...faults]) {
      await talk.say('MAIL FROM:<a@a.example>')
      await talk.say('RCPT TO:<support@desk.example>')
      await talk.say('DATA')
      assert.equal((await talk.hand('Subject: later\r\n\r\nx')).said, '451 4.3.0 Not stored, bring it again later')
    }
  })

  test('LMTP answers once for each recipient, also for one that was named twice', async () => {
    const listener = await listens({ protocol: 'lmtp' })
    const names = ['support', 'support', 'postmaster'].map((name) => `RCPT TO:<${name}@desk.example>\r\n`).join('')
    const stored = await fresh(async () => {
      const said = await says(
        listener,
        `LHLO front.desk.example\r\nMAIL FROM:<a@a.example>\r\n${names}RCPT TO:<no@desk.example>\r\nDATA\r\n`,
        'Subject: three\r\n\r\nx\r\n.\r\nQUIT\r\n',
      )
      assert.equal(said.match(/^250 .*Stored as /gm)?.length, 3)
      assert.equal(said.match(/^550 /gm)?.length, 1)
    })
    assert.equal(stored.length, 1)
    assert.match(stored[0]!.raw.toString(), /with LMTP id /)
    assert.match(await says(listener, 'EHLO a.example\r\nQUIT\r\n'), /^500 /m)
  })

  test('takes pipelined commands, and lets no second mail be smuggled in behind a false end', async () => {
    const listener = await listens()
    for (const end of ['\n.\n', '\n.\r\n', '\r\n.\n', '\r.\r', '\r\n.\r', '\n.\r', '\r\n\x00.\r\n', '\r.\r\n']) {
      const smuggled = `${end}MAIL FROM:<admin@desk.example>\r\nRCPT TO:<support@desk.example>\r\nDATA\r\nSubject: false\r\n\r\nx`
      const stored = await fresh(async () => {
        const said = await says(listener, whole, `Subject: true\r\n\r\nbefore${smuggled}\r\n.\r\n`, 'QUIT\r\n')
        assert.equal(said.match(/^250 .*Stored as /gm)?.length, 1, JSON.stringify(end))
      })
      assert.equal(stored.length, 1, JSON.stringify(end))
      assert.match(stored[0]!.raw.toString(), /Subject: true.*MAIL FROM:<admin@desk\.example>.*Subject: false/s)
    }
  })

  test('obeys nothing that was said before the encryption began', async () => {
    const listener = await listens({}, { limits: { ...usualLimits, silenceMs: 300 } })
    const said = await says(listener, 'EHLO a.example\r\nSTARTTLS\r\nMAIL FROM:<a@a.example>\r\nQUIT\r\n')
    assert.doesNotMatch(said, /2\.1\.0|^221/m)
  })

  test('knows no signing in and none of the old jokes, and hands nothing on', async () => {
    const said = await says(
      await listens(),
      'EHLO a.example\r\nAUTH PLAIN AGEAYg==\r\nWIZ x\r\nSHELL\r\nKILL\r\nXCLIENT ADDR=1.2.3.4\r\nQUIT\r\n',
    )
    assert.doesNotMatch(said, /^235|^200|AUTH|XCLIENT|Mom/m)
    assert.equal(said.match(/^5\d\d /gm)?.length, 5)
  })

  test('stands half commands, lines without end, NUL bytes and thousands of recipients', async () => {
    const listener = await listens()
    assert.match(await says(listener, `EHLO ${'a'.repeat(100_000)}`), /^421 /m)
    assert.match(await says(listener, 'EHLO a\r\nMAIL FROM:<\0@a.example>\r\nQUIT\r\n'), /^501 /m)
    const many = Array.from({ length: 3000 }, (_, i) => `RCPT TO:<r${i}@reply.desk.example>\r\n`).join('')
    const said = await says(listener, `EHLO a\r\nMAIL FROM:<a@a.example>\r\n${many}QUIT\r\n`)
    assert.equal(said.match(/^250 2\.1\.5/gm)?.length, 100)
    assert.equal(said.match(/^452 4\.5\.3/gm)?.length, 2900)
    const stored = await fresh(async () => {
      for (const said of ['MA', 'EHLO a\r\nMAIL FR', `${whole}Subject: half\r\n\r\nhal`]) {
        const socket = connect(listener.address.port, listener.address.host)
        await once(socket, 'data')
        socket.write(said)
        await new Promise<void>((done) => socket.end(done))
        await once(socket.resume(), 'close')
      }
    })
    assert.deepEqual(stored, [])
  })

  test('a header of any size and bytes of any kind are stored and never break it', async () => {
    const listener = await listens({ most_bytes: 8 * 1024 * 1024 })
    const stored = await fresh(async () => {
      const talk = await comes(listener)
      for (const mail of [
        `X: ${'y'.repeat(2_000_000)}`,
        '\0\u0001\u007f\r\n\r\n\0',
        '',
        '.',
        `${'a: b\r\n'.repeat(50_000)}`,
      ]) {
        await talk.say('MAIL FROM:<a@a.example>')
        await talk.say('RCPT TO:<support@desk.example>')
        await talk.say('DATA')
        assert.equal((await talk.hand(mail)).code, 250)
      }
      talk.end()
    })
    assert.equal(stored.length, 5)
  })

  test('of one address only so many are let in, and in a full room the slowest goes for the next', async () => {
    const limits = { ...usualLimits, visitors: 3, visitorsOfOneAddress: 2, graceMs: 0 }
    const { address } = await listens({ host: '0.0.0.0' }, { limits })
    const from = async (localAddress: string) => {
      const socket = connect({ port: address.port, host: '127.0.0.1', localAddress })
      const [said] = await once(socket, 'data')
      return { socket, said: String(said) }
    }
    const gone = (socket: Socket) => once(socket.resume(), 'close')
    const first = await from('127.0.0.1')
    const second = await from('127.0.0.1')
    assert.match(first.said, /^220 /)
    assert.match((await from('127.0.0.1')).said, /^421 /)
    second.socket.write('NOOP\r\n'.repeat(50))
    await once(second.socket, 'data')
    const third = await from('127.0.0.2')
    third.socket.write('NOOP\r\n'.repeat(50))
    await once(third.socket, 'data')
    const [fourth] = await Promise.all([from('127.0.0.3'), gone(first.socket)])
    assert.match(fourth.said, /^220 /)
    for (const { socket } of [second, third, fourth]) socket.destroy()
  })

  test('hundreds who only hold a connection keep nobody out who has a mail to bring', async () => {
    const limits = { ...usualLimits, visitors: 50, visitorsOfOneAddress: 20, graceMs: 0 }
    const { address } = await listens({ host: '0.0.0.0' }, { limits })
    const idle: Socket[] = []
    for (let i = 0; i < 400; i++) {
      const socket = connect({ port: address.port, host: '127.0.0.1', localAddress: `127.0.1.${1 + (i % 40)}` })
      socket.on('error', () => {}).resume()
      idle.push(socket)
    }
    const stored = await fresh(async () => {
      const sent = await createTransport({ host: '127.0.0.1', port: address.port, ignoreTLS: true }).sendMail({
        envelope: { from: 'a@a.example', to: 'support@desk.example' },
        raw: 'Subject: through the crowd\r\n\r\nx\r\n',
      })
      assert.match(sent.response, /^250 /)
    })
    assert.equal(stored.length, 1)
    for (const socket of idle) socket.destroy()
  })

  test('says when there is no room for what is coming in, and forgets what it held', async () => {
    const limits = { ...usualLimits, heldBytes: 64 * 1024 }
    const talk = await comes(await listens({}, { limits }))
    for (const [mail, code] of [
      ['x'.repeat(200_000), 452],
      ['Subject: small\r\n\r\nx', 250],
    ] as const) {
      await talk.say('MAIL FROM:<a@a.example>')
      await talk.say('RCPT TO:<support@desk.example>')
      await talk.say('DATA')
      assert.equal((await talk.hand(mail)).code, code)
    }
  })

  test('who is silent is sent away, also in the middle of a mail', async () => {
    const listener = await listens({}, { limits: { ...usualLimits, silenceMs: 300 } })
    assert.match(await says(listener, 'EHLO a\r\n'), /^421 /m)
    assert.match(await says(listener, whole, 'Subject: never ends\r\n'), /^421 /m)
  })

  test('going down it ends what is on its way, and sends everybody else away with 421', async () => {
    const { promise: storing, resolve: goOn } = Promise.withResolvers<void>()
    const { promise: begun, resolve: hasBegun } = Promise.withResolvers<void>()
    const keep = async (mail: Parameters<typeof keepMail>[1]) => {
      hasBegun()
      await storing
      return keepMail(desk.world, mail)
    }
    const listener = await listens({}, { deliver: { clock: desk.clock, keep } })
    const idle = await comes(listener)
    const busy = await comes(listener)
    await busy.say('MAIL FROM:<a@a.example>')
    await busy.say('RCPT TO:<support@desk.example>')
    await busy.say('DATA')
    const stored = await fresh(async () => {
      const answer = busy.hand('Subject: last\r\n\r\nx')
      await begun
      const stopped = listener.stop()
      assert.equal((await idle.hear()).code, 421)
      goOn()
      assert.equal((await answer).code, 250)
      assert.equal((await busy.hear()).code, 421)
      await stopped
    })
    assert.equal(stored.length, 1)
    await assert.rejects(comes(listener), /ECONNREFUSED/)
  })
})
