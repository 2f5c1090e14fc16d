import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, afterEach, before, describe, it } from 'node:test'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { words } from '#contract/words/words.ts'
import { systemClock } from '#platform/clock.ts'
import { confirmed, freshDesk } from '../../../test/cast.ts'
import { authority, type Shown } from '../../../test/certificates.ts'
import { imapServer } from '../../../test/imap/server.ts'
import { authoritiesWith } from './authorities.ts'
import { addMailbox } from './commands/add-mailbox.ts'
import { tryMailbox } from './commands/try-mailbox.ts'
import { tryOutgoingMail } from './commands/try-outgoing-mail.ts'
import { insistsOnStarttls } from './protection.ts'

const day = 24 * 3_600_000
const password = 'CNRY-пароль-ящика'
const now = systemClock()
const ours = authority(now)
const strange = authority(now, 'Authority of somebody else')
const namesake = authority(now)
const shown = {
  good: ours.vouchesFor({ host: 'localhost' }),
  expired: ours.vouchesFor({ host: 'localhost', until: new Date(now.getTime() - day) }),
  'another name': ours.vouchesFor({ host: 'imap.elsewhere.example' }),
  'another authority': strange.vouchesFor({ host: 'localhost' }),
  'another authority of the same name': namesake.vouchesFor({ host: 'localhost' }),
}
const expected = {
  expired: 'certificate_expired',
  'another name': 'certificate_name',
  'another authority': 'certificate_unknown',
  'another authority of the same name': 'certificate_unknown',
} as const
const bad = Object.entries(expected) as [keyof typeof expected, (typeof expected)[keyof typeof expected]][]

describe('A mail server that cannot prove who it is', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'otklik-authority-'))
  const file = path.join(folder, 'authority.pem')
  after(() => rmSync(folder, { recursive: true, force: true }))
  const desk = freshDesk(undefined, {
    mailAuthorities: async () => {
      writeFileSync(file, `An authority of our own.\n${ours.cert}`)
      return file
    },
  })
  const by = () => confirmed(desk.world, desk.maria)

  describe('of a mailbox', () => {
    const server = imapServer()
    before(() => server.open())
    after(() => server.close())
    afterEach(() => {
      Object.assign(server, { protection: null, greeting: '* OK ready', meddle: null, capabilities: plainly })
    })
    const plainly = [...server.capabilities]
    const typed = (security: 'tls' | 'starttls') => {
      server.users.set('support', password)
      const reach = { host: 'localhost', port: server.port(), security, user: 'support', password }
      return { address: 'support@desk.example', ...reach }
    }
    /** What stands in the way; nothing that could let somebody in was said. */
    const refusedBy = async (security: 'tls' | 'starttls') => {
      server.heard.length = 0
      const { trouble } = await tryMailbox(desk.world, by(), { mailbox: typed(security) })
      const said = server.heard.join('\n')
      assert.ok(!said.includes('CNRY') && !/LOGIN|AUTHENTICATE/.test(said), said)
      return trouble
    }
    const offers = (from: 'the_first_byte' | 'starttls', what: Shown) => {
      server.protection = { ...what, from }
      if (from === 'starttls') server.capabilities = [...plainly, 'STARTTLS']
    }

    for (const [security, from] of [
      ['tls', 'the_first_byte'],
      ['starttls', 'starttls'],
    ] as const) {
      it(`is signed in to by ${security} when an authority of our own vouches for it`, async () => {
        offers(from, shown.good)
        const { trouble, folders } = await tryMailbox(desk.world, by(), { mailbox: typed(security) })
        assert.deepEqual([trouble, folders.length], [null, 2])
      })
      for (const [which, code] of bad)
        it(`is told no password by ${security}: the certificate is of ${which}`, async () => {
          offers(from, shown[which])
          const trouble = await refusedBy(security)
          assert.equal(trouble?.code, code)
          assert.equal(trouble.said, code === 'certificate_name' ? 'DNS:imap.elsewhere.example' : '')
        })
    }

    it('is told nothing when it answers in plain words where TLS was asked for', async () => {
      assert.equal((await refusedBy('tls'))?.code, 'not_tls')
      assert.deepEqual(server.heard, [])
    })

    it('is told no password when its offer of STARTTLS was taken out on the way, or it says no to it', async () => {
      offers('starttls', shown.good)
      server.capabilities = plainly
      assert.equal((await refusedBy('starttls'))?.code, 'no_starttls')
      server.capabilities = [...plainly, 'STARTTLS']
      server.meddle = ({ step, tag }, { socket }, answer) =>
        step === 'STARTTLS' ? socket.write(`${tag} NO not today\r\n`) : answer()
      assert.equal((await refusedBy('starttls'))?.code, 'no_starttls')
    })

    it('is believed nothing when it says that we are in already, past the moment for STARTTLS', async () => {
      server.greeting = '* PREAUTH welcome back'
      assert.equal((await refusedBy('starttls'))?.code, 'no_starttls')
      assert.ok(server.heard.every((said) => !said.startsWith('LIST')))
    })

    it('is told no password when something was slipped in before the protection began', async () => {
      offers('starttls', shown.good)
      server.meddle = ({ step, tag }, { socket }, answer) =>
        step === 'STARTTLS' ? socket.write(`${tag} OK begin\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n`) : answer()
      assert.equal((await refusedBy('starttls'))?.code, 'garbled')
    })

    it('is not kept as a mailbox either', async () => {
      offers('the_first_byte', shown.expired)
      const { mailboxId, trouble } = await addMailbox(desk.world, by(), { ...typed('tls'), old: 'leave' })
      assert.deepEqual([mailboxId, trouble?.code], [null, 'certificate_expired'])
    })
  })

  describe('that letters go out through', () => {
    const open: SMTPServer[] = []
    let said: string[] = []
    after(() => Promise.all(open.map((server) => new Promise<void>((closed) => server.close(closed)))))
    const serving = async (options: SMTPServerOptions) => {
      const server = new SMTPServer({
        authOptional: true,
        authMethods: ['PLAIN', 'LOGIN'],
        allowInsecureAuth: true,
        closeTimeout: 50,
        onAuth({ username, password: given }, _session, answer) {
          said.push(`${username} ${given}`)
          answer(null, { user: 'support' })
        },
        onData(stream, _session, answer) {
          stream.resume()
          stream.once('end', () => answer())
        },
        ...options,
      })
      open.push(server)
      server.on('error', () => {})
      server.listen(0, 'localhost')
      await once(server.server, 'listening')
      return (server.server.address() as AddressInfo).port
    }
    const tried = async (port: number, security: 'tls' | 'starttls') => {
      said = []
      const server = {
        host: 'localhost',
        port,
        security,
        user: 'support',
        password,
        fromName: '',
        fromAddress: 'help@desk.example',
      }
      return tryOutgoingMail(desk.world, by(), { to: 'maria@desk.example', server })
    }

    for (const security of ['tls', 'starttls'] as const) {
      const secure = security === 'tls'
      it(`takes a letter by ${security} when an authority of our own vouches for it`, async () => {
        const { delivered, trouble } = await tried(await serving({ secure, ...shown.good }), security)
        assert.deepEqual([delivered, trouble, said], [true, null, [`support ${password}`]])
      })
      for (const [which, code] of bad)
        it(`is told no password by ${security}: the certificate is of ${which}`, async () => {
          const { delivered, trouble } = await tried(await serving({ secure, ...shown[which] }), security)
          assert.deepEqual([delivered, trouble, said], [false, code, []])
        })
    }

    it('is told nothing when it answers in plain words where TLS was asked for', async () => {
      const { trouble } = await tried(await serving({ disabledCommands: ['STARTTLS'] }), 'tls')
      assert.deepEqual([trouble, said], ['not_tls', []])
    })

    it('is told no password when its offer of STARTTLS was taken out on the way', async () => {
      const { trouble } = await tried(await serving({ disabledCommands: ['STARTTLS'] }), 'starttls')
      assert.deepEqual([trouble, said], ['no_starttls', []])
    })
  })

  it('has a sentence for each in both languages, and none of them advises to go without protection', () => {
    for (const language of ['en', 'ru'] as const) {
      const sentences = Object.values(words[language].desk.running.outgoing.protection)
      assert.equal(new Set(sentences).size, 5)
      assert.deepEqual(
        sentences,
        sentences.filter((each) => Object.values(words[language].desk.mailboxes.trouble).includes(each)),
      )
    }
  })

  it('is believed by no file that holds no certificate', () => {
    const empty = path.join(folder, 'empty.pem')
    writeFileSync(empty, 'nothing')
    for (const wrong of [empty, path.join(folder, 'missing.pem')])
      assert.throws(() => authoritiesWith(wrong), { name: 'CannotStart', message: /MAIL_CA/ })
  })
})

describe('SMTP_URL', () => {
  it('insists on protection before its password is said to a server elsewhere, unless the address itself knows better', () => {
    for (const address of ['smtp://desk:secret@mail.example.com', 'smtp://desk:secret@192.0.2.1:587'])
      assert.equal(insistsOnStarttls(address), true, address)
    for (const address of [
      'smtp://mail.example.com',
      'smtps://desk:secret@mail.example.com',
      'smtp://desk:secret@localhost:2525',
      'smtp://desk:secret@127.0.0.1',
      'smtp://desk:secret@mail.example.com?ignoreTLS=true',
    ])
      assert.equal(insistsOnStarttls(address), false, address)
  })
})
