import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { postReply } from '../../server/tickets/commands/post-reply.ts'
import { freshDesk } from '../cast.ts'

describe('A letter in its frame', () => {
  const story = freshDesk()
  let letterId = ''
  const text = '**Смотрим.** <script>alert(1)</script> <img src="https://evil.example/x.png">'
  before(async () => {
    const { world, maria } = story
    const { ticketId } = await story.ticket()
    await postReply(world, maria, { ticketId, text, format: 'markdown', nextContactBy: '2026-03-02T10:00:00Z' })
    await story.jobs()
    const letter = await world.db
      .selectFrom('letters')
      .select('id')
      .where('stream_id', '=', ticketId)
      .where('kind', '=', 'reply')
      .executeTakeFirstOrThrow()
    letterId = letter.id
  })
  const frame = async (cookie: string, id = letterId) =>
    (await story.http()).http.inject({ method: 'GET', url: `/desk/letters/${id}/frame`, headers: { cookie } })

  test('is shown as it was sent, and can neither run nor load anything', async () => {
    const answer = await frame(story.maria.cookie)
    assert.equal(answer.statusCode, 200)
    const policy = String(answer.headers['content-security-policy'])
    assert.match(policy, /^sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'$/)
    assert.ok(answer.body.includes('<strong>Смотрим.</strong>'))
    assert.ok(answer.body.includes('&lt;script&gt;'))
    assert.doesNotMatch(answer.body, /<script|<img/)
  })

  test('is for those who may read it', async () => {
    assert.equal((await frame(story.vera.cookie)).statusCode, 403)
    assert.equal((await frame('')).statusCode, 401)
    assert.equal((await frame(story.maria.cookie, 'nothing')).statusCode, 404)
  })
})
