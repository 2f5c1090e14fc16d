import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import type { Ask, tokens } from '#contract/index.ts'
import { confirmed, freshDesk } from '../../test/cast.ts'
import { endContact } from '../accounts/commands/end-contact.ts'
import { clientTicket } from '../screens/client-ticket.ts'
import { ticketPage } from '../screens/ticket-page.ts'
import { keepDraft } from '../tickets/commands/keep-draft.ts'
import { createToken } from './index.ts'

type Wish = Partial<Ask<typeof tokens.createToken>>

describe('A program with a token', () => {
  const story = freshDesk()

  async function program(wish: Wish = {}) {
    const { http } = await story.http()
    const { token, tokenId } = await createToken(story.world, confirmed(story.world, story.maria), {
      name: 'CRM «Вектора»',
      scopes: ['tickets:read', 'tickets:write'],
      acts: { as: 'client', accountId: story.vector, contactId: story.oleg.id },
      ...wish,
    })
    const authorization = `Bearer ${token}`
    const get = (url: string, headers: object = {}) => http.inject({ url, headers: { authorization, ...headers } })
    const post = (url: string, payload: object, headers: object = {}) =>
      http.inject({ method: 'POST', url, payload, headers: { authorization, ...headers } })
    return { get, post, tokenId }
  }
  const staffSide = (more: Wish = {}): Wish => ({
    acts: { as: 'staff', roles: ['agent'], lineIds: [story.lines.first] },
    ...more,
  })

  test('opens a ticket in the name of its contact, and both sides read who wrote', async () => {
    const crm = await program()
    const answer = await crm.post('/api/v1/tickets', { text: 'Диск заполнен на 95 %.' })
    assert.equal(answer.statusCode, 200)
    const { ticketId, number } = answer.json()
    const event = await story.world.db
      .selectFrom('events')
      .select(['actor_type', 'actor_id', 'channel', 'trust'])
      .where('stream_id', '=', ticketId)
      .where('seq', '=', 1)
      .executeTakeFirstOrThrow()
    assert.deepEqual(event, { actor_type: 'key', actor_id: crm.tokenId, channel: 'api', trust: 'K' })

    const shown = await clientTicket(story.world, story.oleg, { number })
    const { author, side, channel, text } = shown.entries[0]!
    assert.deepEqual(
      { author, side, channel, text },
      { author: 'CRM «Вектора»', side: 'client', channel: 'api', text: 'Диск заполнен на 95 %.' },
    )
    const desk = await ticketPage(story.world, story.anna, { number })
    assert.equal(desk.contact.id, story.oleg.id)
    assert.deepEqual([desk.entries[0]!.side, desk.entries[0]!.trust], ['client', 'K'])
  })

  test('gets the same answer for the same idempotency key, and one ticket', async () => {
    const crm = await program()
    const headers = { 'idempotency-key': randomUUID() }
    const first = await crm.post('/api/v1/tickets', { text: 'Один раз.' }, headers)
    const second = await crm.post('/api/v1/tickets', { text: 'Один раз.' }, headers)
    assert.deepEqual(second.json(), first.json())
    const other = await crm.post('/api/v1/tickets', { text: 'Другое.' }, headers)
    assert.deepEqual([other.statusCode, other.json().code], [422, 'key_reused'])
  })

  test('does only what its scopes name, and never more than its role', async () => {
    const reading = await program({ scopes: ['tickets:read'] })
    const refused = await reading.post('/api/v1/tickets', { text: 'Нельзя.' })
    assert.deepEqual([refused.statusCode, refused.json().code], [403, 'scope_missing'])
    const accounts = await program({ scopes: ['accounts:read', 'staff:read'] })
    assert.equal((await accounts.get('/api/v1/desk/accounts')).json().code, 'not_allowed')
    assert.equal((await accounts.get('/api/v1/me')).json().code, 'scope_missing')
  })

  test('on our side answers by its name, and the ticket stays with nobody until a person takes it', async () => {
    const { world, clock } = story
    const { ticketId, number } = await story.ticket()
    const robot = await program(staffSide({ name: 'Мониторинг' }))
    const nextContactBy = new Date(clock().getTime() + 3_600_000).toISOString()
    const reply = await robot.post(`/api/v1/tickets/${ticketId}/replies`, { text: 'Перезапустили.', nextContactBy })
    assert.equal(reply.statusCode, 200)
    await robot.post(`/api/v1/tickets/${ticketId}/notes`, { text: 'Автоматически.' })
    assert.equal((await robot.post(`/api/v1/tickets/${ticketId}/seen`, { seq: 3 })).statusCode, 200)
    const page = await ticketPage(world, story.anna, { number })
    assert.equal(page.assignee, null)
    const said = page.entries.filter(({ author }) => author?.name === 'Мониторинг')
    assert.deepEqual(
      said.map(({ kind, side }) => [kind, side]),
      [
        ['message', 'staff'],
        ['note', 'staff'],
      ],
    )
    await story.jobs()
    const letters = await world.db.selectFrom('letters').select('kind').where('stream_id', '=', ticketId).execute()
    assert.ok(letters.some(({ kind }) => kind === 'reply'))
  })

  test('is told what it is', async () => {
    const crm = await program({ expiresAt: '2026-04-01T00:00:00Z' })
    const { id, ...rest } = (await crm.get('/api/v1/token')).json()
    assert.equal(id, crm.tokenId)
    assert.deepEqual(rest, {
      name: 'CRM «Вектора»',
      scopes: ['tickets:read', 'tickets:write'],
      as: 'client',
      roles: ['technical'],
      lineIds: [],
      accountIds: [story.vector],
      expiresAt: '2026-04-01T00:00:00.000Z',
    })
  })

  test('ends when its day comes, and when its contact loses the right', async () => {
    const { world, clock, maria } = story
    const soon = await program({ expiresAt: new Date(clock().getTime() + 60_000).toISOString() })
    assert.equal((await soon.get('/api/v1/token')).statusCode, 200)
    clock.pass({ minutes: 1 })
    assert.equal((await soon.get('/api/v1/token')).statusCode, 401)

    const semyon = await story.contact('Семён Д.', story.vector, 'technical')
    const his = await program({ acts: { as: 'client', accountId: story.vector, contactId: semyon.id } })
    assert.equal((await his.get('/api/v1/my/tickets')).statusCode, 200)
    await endContact(world, maria, { accountId: story.vector, contactId: semyon.id })
    assert.equal((await his.get('/api/v1/my/tickets')).json().code, 'token_not_valid')
  })

  test('comes with a token or with a cookie, never with both', async () => {
    const crm = await program()
    const both = await crm.get('/api/v1/my/tickets', { cookie: story.oleg.cookie })
    assert.deepEqual([both.statusCode, both.json().code], [400, 'two_identities'])
  })

  test('needs no origin of ours, and is not known on pages for people', async () => {
    const crm = await program()
    const from = { origin: 'https://crm.example', 'sec-fetch-site': 'cross-site' }
    assert.equal((await crm.post('/api/v1/tickets', { text: 'Из браузера.' }, from)).statusCode, 200)
    assert.equal((await crm.get('/')).statusCode, 404)
    assert.equal((await crm.get('/desk')).statusCode, 404)
    assert.equal((await crm.get('/live')).statusCode, 404)
  })

  test('is refused in the language it asks for, and leaves other kinds of Authorization alone', async () => {
    const { http } = await story.http()
    const ask = (authorization: string, language: string) =>
      http.inject({ url: '/api/v1/my/tickets', headers: { authorization, 'accept-language': language } })
    const wrong = await ask('Bearer otk_unknown', 'ru')
    assert.equal(wrong.statusCode, 401)
    assert.match(wrong.json().message, /токен API/)
    const basic = await ask('Basic b2xlZzpvbGVn', 'en')
    assert.equal(basic.json().code, 'sign_in_required')
    const withCookie = await http.inject({
      url: '/api/v1/my/tickets',
      headers: { authorization: 'Bearer of.a.proxy', cookie: story.oleg.cookie },
    })
    assert.equal(withCookie.statusCode, 200)
  })

  test('has a share of requests, says how much is left, and waits when it is used up', async () => {
    const crm = await program()
    const first = await crm.get('/api/v1/token')
    assert.equal(first.headers['ratelimit-policy'], '"token";q=600;w=60')
    assert.equal(first.headers.ratelimit, '"token";r=599;t=60')
    await story.world.db.updateTable('limits').set({ count: 600 }).where('key', '=', `key:${crm.tokenId}`).execute()
    story.clock.pass({ seconds: 18 })
    const over = await crm.get('/api/v1/token')
    assert.deepEqual([over.statusCode, over.json().code], [429, 'too_many_requests'])
    assert.equal(over.headers['retry-after'], '42')
    story.clock.pass({ seconds: 42 })
    assert.equal((await crm.get('/api/v1/token')).statusCode, 200)
  })

  test('has the minute of its last use kept, and no more than once a minute', async () => {
    const crm = await program()
    const used = async () =>
      (
        await story.world.db
          .selectFrom('tokens')
          .select('last_used_at')
          .where('id', '=', crm.tokenId)
          .executeTakeFirst()
      )?.last_used_at?.toISOString()
    await crm.get('/api/v1/token')
    const first = story.clock().toISOString()
    assert.equal(await used(), first)
    story.clock.pass({ seconds: 59 })
    await crm.get('/api/v1/token')
    assert.equal(await used(), first)
    story.clock.pass({ seconds: 2 })
    await crm.get('/api/v1/token')
    assert.equal(await used(), story.clock().toISOString())
  })

  test('downloads a file only where it may read tickets', async () => {
    const { http } = await story.http()
    const part = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nпривет\r\n--b--\r\n'
    const upload = await http.inject({
      method: 'POST',
      url: '/api/v1/files',
      headers: { cookie: story.oleg.cookie, 'content-type': 'multipart/form-data; boundary=b' },
      payload: part,
    })
    const { id } = upload.json()
    await http.inject({
      method: 'POST',
      url: '/api/v1/tickets',
      headers: { cookie: story.oleg.cookie },
      payload: { text: 'С файлом.', files: [id] },
    })
    assert.equal((await (await program({ scopes: ['tickets:read'] })).get(`/f/${id}`)).body, 'привет')
    const without = await program({ scopes: ['tickets:write'] })
    assert.equal((await without.get(`/f/${id}`)).json().code, 'scope_missing')
  })

  test('finds none of the words that its contact has typed and not sent, and keeps none', async () => {
    const crm = await program()
    const { world, oleg } = story
    const draftId = randomUUID()
    const values = { text: ['CNRY-unsent'] }
    await keepDraft(world, oleg, { draftId, place: 'new', version: 0, values })
    const answer = await crm.get('/api/v1/my/drafts?place=new')
    assert.deepEqual([answer.statusCode, answer.json().code], [403, 'scope_missing'])
    assert.equal((await crm.post(`/api/v1/my/drafts/${draftId}/end`, {})).statusCode, 403)
  })
})
