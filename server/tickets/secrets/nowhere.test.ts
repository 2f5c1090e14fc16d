import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { after, describe, test } from 'node:test'
import { keepUpload } from '#platform/files/uploads.ts'
import { freshDesk } from '../../../test/cast.ts'
import { asHtml, type Planted, planter } from '../../../test/planted-secrets.ts'
import { everythingStored, standsIn } from '../../../test/secrets-nowhere.ts'
import { writeAccountNote } from '../../accounts/commands/write-account-note.ts'
import { hideInMailTask } from '../../channels/mail/intake/hide-in-mail.ts'
import { judgeBy } from '../../channels/mail/intake/judge.ts'
import { keepMail } from '../../channels/mail/intake/keep.ts'
import { rawOf } from '../../channels/mail/intake/raw-store.ts'
import { type Means, takeIn } from '../../channels/mail/intake/take-in.ts'
import { endIdleReaders, readMail } from '../../channels/mail/reading/read-mail.ts'
import { failure } from '../../channels/mail/trust/resolver.ts'
import { clientTicket } from '../../screens/client-ticket.ts'
import { myTickets } from '../../screens/my-tickets.ts'
import { notifications } from '../../screens/notifications.ts'
import { search } from '../../screens/search.ts'
import { ticketHistory } from '../../screens/ticket-history.ts'
import { ticketPage } from '../../screens/ticket-page.ts'
import { changeTags } from '../commands/change-tags.ts'
import { complain } from '../commands/complain.ts'
import { handOver } from '../commands/hand-over.ts'
import { openTicket } from '../commands/open-ticket.ts'
import { postReply } from '../commands/post-reply.ts'
import { resolveTicket } from '../commands/resolve-ticket.ts'
import { saveView } from '../commands/save-view.ts'
import { setAside } from '../commands/set-aside.ts'
import { writeNote } from '../commands/write-note.ts'

const nextContactBy = '2026-03-02T12:00:00Z'

describe('A password that somebody writes where it has no business', () => {
  const story = freshDesk()
  after(() => endIdleReaders())
  const { next, nextLine } = planter(20261122)
  const planted: Planted[] = []
  const put = (one: Planted) => {
    planted.push(one)
    return one.text
  }
  const plant = () => put(next())
  const oneLine = () => put(nextLine())
  const tickets: { ticketId: string; number: number }[] = []

  /** All that leaves the desk about these tickets, as those read it who may. */
  const told = async () => {
    const { world, vera, oleg } = story
    const pages: unknown[] = [await myTickets(world, oleg, {}), await notifications(world, vera, { which: 'all' })]
    for (const { number } of tickets) {
      pages.push(await ticketPage(world, vera, { number }), await ticketHistory(world, vera, { number }))
      pages.push(await clientTicket(world, oleg, { number, since: 1 }))
    }
    return JSON.stringify(pages)
  }

  test('stands in no table, no page, no letter and no index, however it is written', async () => {
    const { world, oleg, vera, vector, lines, later } = story
    // As often as there are ways to write one down: each comes by each of these roads.
    for (let i = 0; i < 15; i++) {
      const technical = { addresses: plant(), ruledOut: plant(), logs: plant() }
      const begun = await openTicket({ ...world, limits: { ...world.limits, take: async () => {} } }, oleg, {
        subject: oneLine().slice(0, 200),
        text: plant(),
        ...technical,
        impact: 'question',
      })
      tickets.push(begun)
      const { ticketId } = begun
      const file = await keepUpload(
        world,
        oleg,
        `${i} пароль: ${planted.at(-1)!.canary}.txt`,
        Readable.from([Buffer.from('502')]),
      )
      await postReply(world, oleg, { ticketId, text: plant(), files: [file.id] }, { key: randomUUID() })
      await writeNote(world, vera, { ticketId, text: plant(), format: 'markdown' }, { key: randomUUID() })
      await postReply(world, vera, { ticketId, text: plant(), format: 'markdown', nextContactBy })
      await changeTags(world, vera, { ticketId, add: [`пароль: ${planted.at(-1)!.canary}`], remove: [] })
      await setAside(world, vera, { ticketId, for: 'planned', reason: oneLine().slice(0, 500), nextContactBy })
      if (i % 5 === 0) await complain(world, oleg, { ticketId, text: plant() })
      await resolveTicket(world, vera, { ticketId, happened: plant(), done: plant(), advice: plant() })
    }
    const { ticketId } = tickets[0]!
    await postReply(world, oleg, { ticketId, text: 'Всё равно не работает' })
    const words = { summary: plant(), reason: oneLine().slice(0, 500), nextContactBy }
    await handOver(world, vera, { ticketId, lineId: lines.first, ...words })
    await writeAccountNote(world, vera, { accountId: vector, text: plant() })
    const named = `пароль: ${planted.at(-1)!.canary}`
    await saveView(world, vera, {
      name: named.slice(0, 60),
      lineId: null,
      conditions: {},
      columns: ['subject'],
      order: 'newest',
    })
    await later({ minutes: 5 })

    const everything = `${await everythingStored(story.pool)}\n${await told()}`
    const found = planted.filter(({ canary }) => standsIn(everything, canary)).map(({ as, text }) => `${as}: ${text}`)
    assert.deepEqual(found, [])
    for (const { canary } of planted.slice(0, 10))
      assert.equal((await search(world, vera, { q: canary })).rows.length, 0)
    assert.equal(new Set(planted.map(({ as }) => as)).size, 15)
  })

  test('nor in what is kept of a mail, plain or HTML, once it has its end', async () => {
    const { world } = story
    const judge = judgeBy(() => Promise.reject(failure('ENOTFOUND')))
    const believing: Means = {
      read: readMail,
      judge: async (at, mail) => ({ ...(await judge(at, mail)), level: 'M1' }),
    }
    const from = 'mallory@people.example'
    const mails: { id: string; canary: string; as: string }[] = []
    for (let i = 0; i < 30; i++) {
      const { text, canary, as } = next()
      const [type, body] = i % 2 ? ['text/html', asHtml(text)] : ['text/plain', text]
      const head = `From: ${from}\r\nTo: support@desk.example\r\nSubject: ${i}\r\nMessage-ID: <${i}@people.example>`
      const raw = Buffer.from(`${head}\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n${body}\r\n`)
      const mail = { source: 'pipe' as const, envelopeFrom: from, envelopeTo: ['support@desk.example'], raw }
      const id = (await keepMail(world, mail))!
      await takeIn(world, id, believing)
      await hideInMailTask(believing)(world, { mail: id })
      mails.push({ id, canary, as: `${type} ${as}` })
    }
    await story.later({ minutes: 5 })
    const everything = await everythingStored(story.pool)
    const left = []
    for (const { id, canary, as } of mails) {
      const raw = String(await rawOf(world, id))
      const decoded = Buffer.from(raw.split(/\r?\n\r?\n/)[1] ?? '', 'base64').toString()
      if (standsIn(everything, canary) || raw.includes(canary) || decoded.includes(canary)) left.push(as)
    }
    assert.deepEqual(left, [])
  })

  test('and the search can find: what is written past the desk is seen', async () => {
    const { world, oleg } = story
    await openTicket({ ...world, hide: (text) => text }, oleg, {
      text: 'пароль: seen-canary-31337',
      impact: 'question',
    })
    assert.ok(standsIn(await everythingStored(story.pool), 'seen-canary-31337'))
  })
})
