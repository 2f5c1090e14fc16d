import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Given, givenId } from '#contract/given.ts'
import { openDoors } from '../../server/app/doors.ts'
import type { Front } from '../../server/app/front.ts'
import { choosePreferences } from '../../server/sign-in/commands/choose-preferences.ts'
import { freshDesk, type Player } from '../cast.ts'

const front: Front = {
  render: () => '',
  assets: { css: [], js: [] },
  desk: '<html lang="ru"><head></head><body></body></html>',
  filesFor: (parts) => `<link rel="modulepreload" href="${parts.join()}">`,
}

describe('The desk’s page', () => {
  const story = freshDesk()
  let edge: Awaited<ReturnType<typeof openDoors>>
  before(async () => {
    edge = await openDoors(story.world, story.pool, front, null)
  })
  after(() => edge.http.close())

  async function opened({ cookie }: Player, url: string) {
    const { statusCode, body } = await edge.http.inject({ url, headers: { cookie } })
    assert.equal(statusCode, 200)
    const said = new RegExp(`<script type="application/json" id="${givenId}">(.*?)</script></body>`).exec(body)
    const given = JSON.parse(said![1]!) as Given[]
    return { body, given, routes: given.map(({ route }) => route).sort() }
  }
  const around = ['GET /desk/frame', 'GET /desk/sends', 'GET /desk/views', 'GET /me', 'GET /me/keys']

  test('my turn comes with its rows and with the first ticket of them', async () => {
    const { number } = await story.ticket('Сайт не открывается')
    const { given, routes } = await opened(story.anna, '/desk/my')
    assert.deepEqual(routes, [...around, 'GET /desk/my-turn', 'GET /desk/tickets/:number'].sort())
    const shown = given.find(({ route }) => route === 'GET /desk/tickets/:number')!
    assert.deepEqual(shown.input, { number })
    assert.equal((shown.answer as { subject: string }).subject, 'Сайт не открывается')
  })

  test('a ticket comes with its page and with the files it is drawn by', async () => {
    const { number } = await story.ticket()
    const { body, routes } = await opened(story.anna, `/desk/t/${number}`)
    assert.deepEqual(routes, [...around, 'GET /desk/tickets/:number'].sort())
    assert.match(body, /href="ru,ticket"/)
  })

  test('a line comes with the part of it that the address names', async () => {
    const { given } = await opened(story.anna, `/desk/q/${story.lines.first}?which=waiting`)
    const list = given.find(({ route }) => route === 'GET /desk/lines/:lineId/tickets')!
    assert.deepEqual(list.input, { lineId: story.lines.first, which: 'waiting' })
  })

  test('what its reader may not see is not brought, nor is anything made of a wrong address', async () => {
    const { number } = await story.ticket()
    await story.world.db.updateTable('lines').set({ restricted: true }).where('id', '=', story.lines.first).execute()
    for (const url of [`/desk/t/${number}`, '/desk/t/0', '/desk/q/nothing', `/desk/q/${story.lines.first}?which=all`])
      assert.deepEqual((await opened(story.vera, url)).routes, around, url)
  })

  test('no word of a client ends the data and begins a script', async () => {
    await story.world.db.updateTable('lines').set({ restricted: false }).execute()
    const words = '</script><script>alert(1)</script><!--'
    const { number } = await story.ticket(words)
    const { body, given } = await opened(story.anna, `/desk/t/${number}`)
    assert.equal(body.split('<script').length, 2)
    assert.ok(!body.includes('<!--'))
    assert.ok(JSON.stringify(given).includes('</script><script>alert(1)</script>'))
  })

  test('it is in its reader’s language and colours from the first moment', async () => {
    const { body: plain } = await opened(story.anna, '/desk/me')
    assert.match(plain, /<html lang="ru">/)
    await choosePreferences(story.world, story.anna, { language: 'en', theme: 'dark' })
    const { body } = await opened(story.anna, '/desk/me')
    assert.match(body, /<html lang="en" data-theme="dark">/)
    assert.match(body, /href="en"/)
  })
})
