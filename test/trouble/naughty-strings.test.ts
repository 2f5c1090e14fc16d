import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { accounts, signIn, staff, tickets } from '#contract/index.ts'
import { freshDesk } from '../cast.ts'
import { laidOut } from '../matrix/ground.ts'
import { knocks } from '../matrix/knocks.ts'
import { naughtyStrings, scriptStrings, withSharedData } from '../shared-data.ts'
import { nothing, saidIn, ticketNow } from '../telling.ts'
import { ask, assertDecent } from './asking.ts'
import { type Edge, openDoors, openRealDoors } from './edges.ts'

/** Some of our own, for a clone without the shared data: bidi, combining, surrogates, script, SQL, templates, formats. */
const ours = [
  'Ze\u0306lenka \u202eexe.gpj',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿 ﷽',
  "'; drop table tickets; --",
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '{{7*7}} #{7*7} %s %n <%= 7 %>',
  '\u0000\u0007\ufeff\u200b\ufffe\uffff',
  "=cmd|' /C calc'!A0",
]
const strings = [...new Set([...ours, ...naughtyStrings()])]

/** The text as it may be kept: \n at the ends of lines, no control characters, no blanks around it. */
const asKept = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n\u0080-\u009f])\p{Cc}/gu, '')
    .trim()

describe('Naughty strings', () => {
  const story = freshDesk()
  let edge: Edge
  let real: Edge
  before(async () => {
    edge = await openDoors(story)
    real = await openRealDoors(story)
  })
  after(async () => {
    await edge.http.close()
    await real.http.close()
  })

  test('said to the desk, they are read back as they were said', async () => {
    const { world, vera } = story
    const { ticketId } = await story.ticket()
    const door = `POST /api/v1/tickets/${ticketId}/replies`
    for (let at = 0; at < strings.length; at += 15) {
      const text = strings
        .slice(at, at + 15)
        .join('\n')
        .toWellFormed()
      const answer = await ask(real, vera, door, { text, nextContactBy: '2026-03-02T12:00:00Z' })
      assertDecent(answer, 'ru', JSON.stringify(text))
      assert.equal((await saidIn(world, ticketId, 'ticket.replied')).text, asKept(text))
    }
  })

  test('of what is typed only line ends, blanks at the ends and what cannot be stored are changed', () => {
    for (const text of strings) {
      const parsed = tickets.writeNote.input.safeParse({ ticketId: nothing, text })
      assert.equal(parsed.success, text.isWellFormed() && asKept(text) !== '', JSON.stringify(text))
      if (parsed.success) assert.equal(parsed.data.text, asKept(text))
    }
  })

  test('as a subject they are one line, the same on both sides', async () => {
    const { world, mallory } = story
    const subjects = strings.filter((_, at) => at % 12 === 0 || at < ours.length)
    for (const subject of subjects.map((one) => one.slice(0, 190).toWellFormed())) {
      const answer = await ask(real, mallory, 'POST /api/v1/tickets', { subject, text: 'A ticket' })
      await world.limits.forget(`tickets:${mallory.id}`)
      assertDecent(answer, 'en', JSON.stringify(subject))
      if (answer.status !== 200) continue
      const kept = (await ticketNow(world, JSON.parse(answer.body).ticketId)).subject
      assert.equal(kept, tickets.openTicket.input.parse({ subject, text: 'x' }).subject)
      assert.doesNotMatch(kept, /\p{Cc}|[\u2028\u202e]/u)
    }
  })

  test('in every other text field of every order they are taken or refused with words', async () => {
    const ground = await laidOut(story)
    const fields =
      /^(text|subject|summary|reason|happened|done|advice|name|nameRu|nameEn|company|contractNumber|email|password|zone|language)$/
    for (const [door, make] of Object.entries(knocks)) {
      const [knock] = make(ground).filter(({ body }) => body)
      if (!knock?.body || door.endsWith('/setup')) continue
      const who = /my\/drafts|preferences|POST \/api\/v1\/tickets$/.test(door) ? ground.technical : ground.maria
      for (const field of Object.keys(knock.body).filter((one) => fields.test(one))) {
        // A part of the list for each field: together the fields see all of it.
        const some = strings.filter((_, at) => at < ours.length || (at + door.length + field.length) % 40 === 0)
        const costly = field === 'password' ? some.slice(0, 5) : some
        await Promise.all(
          costly.map(async (value) => {
            const answer = await ask(edge, who, `${door.split(' ')[0]} ${knock.url}`, { ...knock.body, [field]: value })
            assertDecent(answer, 'ru', `${door} ${field} ${JSON.stringify(value)}`)
          }),
        )
      }
    }
  })

  test('script is text to us: it goes out as JSON that no browser takes for a page', withSharedData, async () => {
    const { anna } = story
    const { ticketId, number } = await story.ticket()
    const scripts = scriptStrings()
    assert.ok(scripts.length > 6_000)
    for (let at = 0; at < scripts.length; at += 500) {
      const text = scripts.slice(at, at + 500).join('\n')
      const answer = await ask(real, anna, `POST /api/v1/tickets/${ticketId}/notes`, { text })
      assert.equal(answer.status, 200)
    }
    const page = await ask(real, anna, `GET /api/v1/desk/tickets/${number}/entries?before=999&most=200`)
    assert.equal(page.headers['content-type'], 'application/json; charset=utf-8')
    assert.equal(page.headers['x-content-type-options'], 'nosniff')
    const kept = JSON.parse(page.body).entries.filter(({ kind }: { kind: string }) => kind === 'note')
    assert.equal(kept.length, Math.ceil(scripts.length / 500))
  })

  test('a name that is nothing but blanks is no name', () => {
    for (const blank of ['', ' ', '\u0000', '\n\t', '\u202e', '\u2066\u2069'])
      for (const [schema, body] of [
        [staff.addLine.input, { nameRu: blank, nameEn: 'x' }],
        [accounts.openAccount.input, { contractNumber: blank, name: 'x', category: 'individual' }],
        [signIn.setPassword.input, { token: 'A'.repeat(43), password: blank }],
      ] as const)
        assert.equal(schema.safeParse(body).success, false, JSON.stringify(blank))
  })
})
