import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import sharp from 'sharp'
import { egress } from '#platform/egress.ts'
import { freshDesk, type Player } from '../../../../test/cast.ts'
import { clientTicket } from '../../../screens/client-ticket.ts'
import { incomingMail } from '../../../screens/incoming-mail.ts'
import { incomingMails } from '../../../screens/incoming-mails.ts'
import { mailShown } from '../../../screens/mail-shown.ts'
import { ticketPage } from '../../../screens/ticket-page.ts'
import { judgeBy } from '../intake/judge.ts'
import { keepMail } from '../intake/keep.ts'
import { takeIn } from '../intake/take-in.ts'
import { endIdleReaders, readMail } from '../reading/read-mail.ts'
import { failure } from '../trust/resolver.ts'
import { folderOf } from './redraw.ts'
import { tidyMailPictures } from './tidy.ts'

const asked: IncomingMessage[] = []
/** Somebody's server with pictures. */
const pictures = createServer(async (request, response) => {
  asked.push(request)
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  const kinds: Record<string, [string, Buffer | string]> = {
    '/a.png': ['image/png', png],
    '/b.svg': ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    '/c.png': ['image/png', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
    '/d.html': ['text/html', png],
  }
  const [type, body] = kinds[request.url ?? ''] ?? ['text/plain', '']
  response.setHeader('content-type', type).end(body)
})
const place = (async () => {
  await once(pictures.listen(0, '127.0.0.1'), 'listening')
  return `127.0.0.1:${(pictures.address() as AddressInfo).port}`
})()
after(() => {
  pictures.closeAllConnections()
  pictures.close()
  endIdleReaders()
})

type Parts = { text?: string; html?: string; head?: string; more?: string }
const mailOf = ({ text = 'It does not work.', html, head = '', more = '' }: Parts) =>
  Buffer.from(
    `From: Mallory <mallory@people.example>\r\nTo: support@desk.example\r\nCc: boss@people.example\r\nSubject: Down\r\n` +
      `Date: Mon, 2 Mar 2026 12:00:00 +0300\r\nMessage-ID: <${crypto.randomUUID()}@people.example>\r\n${head}` +
      (html === undefined
        ? `Content-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`
        : `Content-Type: multipart/related; boundary=r\r\n\r\n--r\r\nContent-Type: multipart/alternative; boundary=a\r\n\r\n` +
          `--a\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n` +
          `--a\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n--a--\r\n${more}--r--\r\n`),
  )

describe('A picture that a mail names', () => {
  const desk = freshDesk(undefined, { egressAllow: () => place })

  it('is not fetched from our own network, also where the desk itself may go there', async () => {
    const html = `<p>x<img src="http://${await place}/a.png">`
    const raw = mailOf({ html })
    const envelope = { envelopeFrom: 'mallory@people.example', envelopeTo: ['support@desk.example'] }
    const mailId = (await keepMail(desk.world, { source: 'pipe', ...envelope, raw }))!
    const judge = judgeBy(() => Promise.reject(failure('ENOTFOUND')))
    await takeIn(desk.world, mailId, { read: readMail, judge })
    const before = asked.length
    const { body } = await (await desk.http()).http.inject({
      url: `/m/${mailId}/page?pictures=shown`,
      headers: { cookie: desk.anna.cookie, accept: 'text/html' },
    })
    assert.match(body, /otklik-picture/)
    assert.equal(asked.length, before)
  })
})

describe('A mail that is looked at', () => {
  const desk = freshDesk(undefined, { egressAllow: () => place })
  before(async () => {
    desk.world.outward = egress({ allowed: [await place] })
  })
  const judge = judgeBy(() => Promise.reject(failure('ENOTFOUND')))

  const arrives = async (parts: Parts, believed = true, ticketId?: string) => {
    const mailId = (await keepMail(desk.world, {
      source: 'pipe',
      envelopeFrom: 'mallory@people.example',
      envelopeTo: ['support@desk.example'],
      raw: mailOf(parts),
    }))!
    const means = {
      read: readMail,
      judge: async (...given: Parameters<typeof judge>) => ({
        ...(await judge(...given)),
        ...(believed ? { level: 'M1' as const } : {}),
        ...(ticketId ? { thread: { by: 'message_id' as const, ticketId, contactId: desk.oleg.id! } } : {}),
      }),
    }
    await takeIn(desk.world, mailId, means)
    return mailId
  }
  const get = async (who: Player, url: string) =>
    (await desk.http()).http.inject({ url, headers: { cookie: who.cookie, accept: 'text/html' } })
  const page = (mailId: string, more = '') => get(desk.anna, `/m/${mailId}/page${more}`)

  describe('in its ticket', () => {
    let number: number
    let mailId: string
    before(async () => {
      const ticket = await desk.ticket('The site is down', desk.mallory)
      number = ticket.number
      const text =
        'Still down.\r\n\r\n-- \r\nMallory, Other Ltd\r\n\r\nOn Mon, 2 Mar 2026, Support wrote:\r\n> We are looking into it.\r\n'
      mailId = await arrives({ text }, true, ticket.ticketId)
    })

    it('says at the message how far it is believed and why, and that something was cut off', async () => {
      const { entries } = await ticketPage(desk.world, desk.anna, { number })
      const entry = entries.find(({ mail }) => mail)!
      assert.equal(entry.text, 'Still down.')
      assert.deepEqual(entry.mail, {
        mailId,
        proof: {
          level: 'M1',
          reason: 'unsigned',
          about: { domain: 'people.example', signer: '', header: '', like: '' },
        },
        quote: true,
        signature: true,
        formatted: false,
        differs: false,
      })
    })

    it('gives back what was cut off, and its headers with those struck out that nobody vouches for', async () => {
      const shown = await mailShown(desk.world, desk.anna, { mailId })
      assert.match(shown.quote!, /We are looking into it/)
      assert.match(shown.signature!, /Mallory, Other Ltd/)
      const named = Object.fromEntries(shown.headers.map(({ name, value }) => [name, value]))
      assert.equal(named.from, 'Mallory <mallory@people.example>')
      assert.equal(named.cc, 'boss@people.example')
      assert.equal(named.date, 'Mon, 2 Mar 2026 12:00:00 +0300')
      assert.ok(shown.headers.every(({ vouched }) => !vouched))
      assert.equal(shown.page, null)
    })

    it('shows its author in the portal what was cut off, and a colleague only how far it is believed', async () => {
      const colleague = await desk.contact('Colleague', desk.other, 'owner', 'en')
      const mailFor = async (who: Player) =>
        (await clientTicket(desk.world, who, { number })).entries.find(({ mail }) => mail)!.mail!
      const own = await mailFor(desk.mallory)
      assert.deepEqual([own.proven, own.signedBy], [true, 'people.example'])
      assert.match(own.quote!, /We are looking into it/)
      assert.match(own.signature!, /Mallory/)
      assert.deepEqual(await mailFor(colleague), { ...own, quote: null, signature: null })
    })

    it('is read by those alone who may read the ticket', async () => {
      const ways = [`/m/${mailId}`, `/m/${mailId}/source`, `/api/v1/desk/mails/${mailId}`]
      const statuses = async (who: Player) => Promise.all(ways.map(async (way) => (await get(who, way)).statusCode))
      assert.deepEqual(await statuses(desk.anna), [200, 200, 200])
      assert.deepEqual(await statuses(desk.mallory), [404, 404, 403])
      await desk.world.db
        .updateTable('tickets')
        .set({ line_id: desk.lines.vip })
        .where('number', '=', String(number))
        .execute()
      assert.deepEqual(await statuses(desk.anna), [404, 404, 404])
      assert.deepEqual(await statuses(desk.pavel), [200, 200, 200])
      await assert.rejects(async () => incomingMail(desk.world, desk.anna, { mailId }), { code: 'mail_not_found' })
      const listed = async (who: Player) =>
        (await incomingMails(desk.world, who, { which: 'all' })).rows.some(({ id }) => id === mailId)
      assert.deepEqual([await listed(desk.anna), await listed(desk.pavel)], [false, true])
      await desk.world.db
        .updateTable('tickets')
        .set({ line_id: desk.lines.first })
        .where('number', '=', String(number))
        .execute()
    })
  })

  it('is shown formatted in a frame that can do nothing and load nothing, links leading to a window of their own', async () => {
    const mailId = await arrives({
      html: '<p onclick=alert(1)>It does <b>not</b> work. <a href="http://a.example/">here</a></p><script>alert(1)</script>',
    })
    const { statusCode, headers, body } = await page(mailId)
    assert.equal(statusCode, 200)
    assert.equal(
      headers['content-security-policy'],
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-src 'none'; frame-ancestors 'self'",
    )
    assert.equal(headers['referrer-policy'], 'no-referrer')
    assert.match(body, /<p>It does <b>not<\/b> work\./)
    assert.doesNotMatch(body, /script|onclick/)
    const shown = await mailShown(desk.world, desk.anna, { mailId })
    assert.deepEqual([shown.page?.remote, shown.differs, shown.pageFault], [0, false, null])
  })

  it('warns when its formatted version says something else than its text', async () => {
    const html = '<p>Please pay the attached invoice today to the new account of our company</p>'
    const mailId = await arrives({ text: 'Thank you for the quick help yesterday, all is well.', html })
    assert.equal((await mailShown(desk.world, desk.anna, { mailId })).differs, true)
  })

  it('shows the pictures that came with it, drawn anew', async () => {
    const gif = Buffer.from('R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64').toString('base64')
    const more = `--r\r\nContent-Type: image/gif\r\nContent-ID: <p1>\r\nContent-Transfer-Encoding: base64\r\n\r\n${gif}\r\n`
    const { body } = await page(await arrives({ html: '<p>It does not work. <img src="cid:p1" alt="logo"></p>', more }))
    const drawn = /<img src="data:image\/webp;base64,([^"]+)" alt="logo">/.exec(body)?.[1]
    assert.equal((await sharp(Buffer.from(drawn!, 'base64')).metadata()).format, 'webp')
  })

  it('fetches pictures only when somebody asks for them, once, telling nobody who asks, and only pictures', async () => {
    const at = `http://${await place}`
    const html = ['/a.png', '/a.png', '/b.svg', '/c.png', '/d.html', '/e.png'].map((name) => `<img src="${at}${name}">`)
    const mailId = await arrives({ html: `<p>It does not work.</p>${html.join('')}<img src="${at}/spy" width=1>` })
    const { page: known } = await mailShown(desk.world, desk.anna, { mailId })
    assert.deepEqual([known?.remote, known?.hosts], [5, ['127.0.0.1']])
    await page(mailId)
    assert.equal(asked.length, 0)

    const { body } = await page(mailId, '?pictures=shown')
    assert.equal(body.match(/<img src="data:image\/webp/g)?.length, 2)
    assert.equal(body.match(/otklik-picture">/g)?.length, 4)
    assert.deepEqual(asked.map(({ url }) => url).sort(), ['/a.png', '/b.svg', '/c.png', '/d.html', '/e.png'])
    for (const { headers } of asked) assert.deepEqual([headers.cookie, headers.referer], [undefined, undefined])

    asked.length = 0
    assert.equal((await page(mailId, '?pictures=shown')).body.match(/data:image\/webp/g)?.length, 2)
    assert.ok(!asked.some(({ url }) => url === '/a.png'))

    await tidyMailPictures(desk.world)
    assert.equal((await readdir(folderOf(desk.world, mailId))).length, 1)
    await desk.world.db.deleteFrom('incoming_mail_body').where('mail_id', '=', mailId).execute()
    await tidyMailPictures(desk.world)
    await assert.rejects(readdir(folderOf(desk.world, mailId)), { code: 'ENOENT' })
  })

  it('is read as it came, with every letter written out that would not be seen', async () => {
    const mailId = await arrives({ text: 'gpj.\u202eexe \u0007 <script>alert(1)</script>' }, false)
    const { headers, body } = await get(desk.anna, `/m/${mailId}/source`)
    assert.equal(headers['content-type'], 'text/plain; charset=utf-8')
    assert.equal(headers['content-security-policy'], "sandbox; default-src 'none'")
    assert.match(body, /^From: Mallory <mallory@people\.example>\n/)
    assert.match(body, /gpj\.<U\+202E>exe <U\+0007> <script>/)
  })

  it('while it lies in no ticket is looked at by those who look at what comes in', async () => {
    const mailId = await arrives({ html: '<p>It does not work.</p>' }, false)
    const quality = await desk.hire('Quality', ['quality'])
    assert.equal((await page(mailId)).statusCode, 200)
    assert.equal((await get(quality, `/m/${mailId}/page`)).statusCode, 404)
    await assert.rejects(async () => mailShown(desk.world, quality, { mailId }), { code: 'mail_not_found' })
  })

  it('that cannot be cleaned in time, or has too much of it, shows its text, and the next one is looked at', async () => {
    const endless = await arrives({ html: `<p>It does not work.</p>${'<b><i><u>'.repeat(120_000)}` }, false)
    const [shown, next] = await Promise.all([
      mailShown(desk.world, desk.anna, { mailId: endless }),
      arrives({ html: '<p>It does not work.</p>' }, false).then((mailId) => page(mailId)),
    ])
    assert.deepEqual([shown.page, shown.pageFault], [null, 'too_long'])
    assert.match(shown.text!, /It does not work/)
    assert.equal(next.statusCode, 200)
    const large = await arrives({ html: `<p>It does not work.</p>${'<p>x</p>'.repeat(260_000)}` }, false)
    assert.equal((await mailShown(desk.world, desk.anna, { mailId: large })).pageFault, 'too_large')
    assert.equal((await page(large)).statusCode, 404)
  })

  it('whose raw bytes are no longer kept still shows what was read of it', async () => {
    const mailId = await arrives({ html: '<p>It does not work.</p>' }, false)
    await desk.world.db.deleteFrom('incoming_mail_body').where('mail_id', '=', mailId).execute()
    const shown = await mailShown(desk.world, desk.anna, { mailId })
    assert.deepEqual([shown.kept, shown.page, shown.headers], [false, null, []])
    assert.equal((await page(mailId)).statusCode, 404)
  })
})
