import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { tokenHash } from '#platform/tokens.ts'
import { addContact } from '../../server/accounts/commands/add-contact.ts'
import { endContact } from '../../server/accounts/commands/end-contact.ts'
import { whoAsks } from '../../server/screens/who-asks.ts'
import { setPassword } from '../../server/sign-in/commands/set-password.ts'
import { freshDesk } from '../cast.ts'
import { ask } from './asking.ts'
import { type Edge, openRealDoors } from './edges.ts'

/** All that reaches who asks, but the time of day. */
const everything = ({ status, headers: { date: _, ...headers }, body }: Awaited<ReturnType<typeof ask>>) =>
  JSON.stringify([status, headers, body])

describe('Nobody learns who is known here', () => {
  const story = freshDesk()
  let edge: Edge
  const good = 'четыре слова ничем не связаны'
  const links: Record<'spent' | 'late' | 'stopped', string> = { spent: '', late: '', stopped: '' }

  before(async () => {
    edge = await openRealDoors(story)
    const { world, maria, vector, clock } = story
    const nobody = await whoAsks(world, null, { ip: '203.0.113.9', userAgent: '', language: 'ru' })
    const invited = async (name: string) => {
      const person = { name, email: `${name}@people.example`, role: 'technical' as const, language: 'ru' as const }
      const { contactId, link } = await addContact(world, maria, { ...person, zone: 'UTC', accountId: vector })
      return { contactId, token: link!.split('/').at(-1)! }
    }
    const known = await invited('known')
    await setPassword(world, nobody, { token: known.token, password: good })
    links.spent = known.token
    const stopped = await invited('stopped')
    links.stopped = stopped.token
    await endContact(world, maria, { accountId: vector, contactId: stopped.contactId })
    links.late = (await invited('late')).token
    await world.db
      .updateTable('password_links')
      .set({ expires_at: clock() })
      .where('token_hash', '=', tokenHash(links.late))
      .execute()
    await invited('never-came-in')
  })
  after(() => edge.http.close())

  const same = async (answers: Promise<Awaited<ReturnType<typeof ask>>>[]) => {
    const [first, ...others] = (await Promise.all(answers)).map(everything)
    for (const other of others) assert.equal(other, first)
    return first!
  }
  const emails = ['known', 'stopped', 'never-came-in', 'nobody', 'кто-то', 'maria'].map(
    (one) => `${one}@people.example`,
  )

  for (const language of ['ru', 'en']) {
    const headers = { 'accept-language': language }

    test(`signing in, ${language}: known, left, never come in, never heard of, the other door`, async () => {
      const door = (name: string) =>
        emails.map((email) =>
          ask(edge, null, 'POST /api/v1/sign-in', { door: name, email, password: 'не тот' }, headers),
        )
      assert.match(await same([...door('portal'), ...door('desk')]), /sign_in_failed/)
      const forms = emails.map((email) =>
        ask(edge, null, 'POST /login', new URLSearchParams({ door: 'portal', email, password: 'не тот' }).toString(), {
          ...headers,
          'content-type': 'application/x-www-form-urlencoded',
        }),
      )
      await same(forms)
    })

    test(`asking for a new password, ${language}`, async () => {
      await same(
        emails.map((email) => ask(edge, null, 'POST /api/v1/password-resets', { door: 'portal', email }, headers)),
      )
    })

    test(`links that are spent, late, of somebody who has left, or made up, ${language}`, async () => {
      const tokens = [...Object.values(links), 'A'.repeat(43)]
      await same(tokens.map((token) => ask(edge, null, `GET /api/v1/password-links/${token}`, undefined, headers)))
      await same(
        tokens.map((token) => ask(edge, null, `POST /api/v1/password-links/${token}`, { password: good }, headers)),
      )
      await same(
        tokens.map((token) => ask(edge, null, `GET /link/${token}`, undefined, { ...headers, accept: 'text/html' })),
      )
    })
  }

  test('a wrong password is counted alike for who is known and who is not', async () => {
    const tries = async (email: string) => {
      const statuses: number[] = []
      for (let i = 0; i < 12; i++) {
        const from = { 'x-forwarded-for': `10.${i}.0.1` }
        statuses.push(
          (await ask(edge, null, 'POST /api/v1/sign-in', { door: 'portal', email, password: 'x' }, from)).status,
        )
      }
      return statuses
    }
    assert.deepEqual(await tries('mallory@people.example'), await tries('nobody-at-all@people.example'))
  })
})
