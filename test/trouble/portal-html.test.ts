import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { addService } from '../../server/accounts/commands/add-service.ts'
import { openDoors } from '../../server/app/doors.ts'
import { loadFront } from '../../server/app/front.ts'
import { openTicket } from '../../server/tickets/commands/open-ticket.ts'
import { postReply } from '../../server/tickets/commands/post-reply.ts'
import { resolveTicket } from '../../server/tickets/commands/resolve-ticket.ts'
import { freshDesk, type Player } from '../cast.ts'
import { shortLive } from '../matrix/examine.ts'
import { scriptStrings } from '../shared-data.ts'
import { ask } from './asking.ts'
import type { Edge } from './edges.ts'

const built = existsSync(path.join(import.meta.dirname, '../../dist/portal/render.js'))
const ours = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '</textarea><svg onload=alert(1)>',
  'javascript:alert(1)',
  '{{constructor}}',
  '<!--',
  ']]>',
]

describe('Script in the portal', { skip: built ? false : 'the front is not built: bin/setup builds it' }, () => {
  const story = freshDesk()
  let edge: Edge
  before(async () => {
    edge = await openDoors(story.world, story.pool, await loadFront(), shortLive)
  })
  after(() => edge?.http.close())

  /** A ticket of somebody, every word of which is this. */
  async function toldIn(person: Player, accountId: string, words: readonly string[]) {
    const { world, vera } = story
    const [subject, ...texts] = words
    const { ticketId, number } = await openTicket(world, person, {
      accountId,
      subject: subject!.slice(0, 190),
      text: texts[0]!,
    })
    for (const text of texts) await postReply(world, vera, { ticketId, text, nextContactBy: '2026-03-02T12:00:00Z' })
    const [happened, done, advice] = [...texts, ...texts, ...texts].map((text) => `${text} ...`.slice(0, 19_000))
    await resolveTicket(world, vera, { ticketId, happened: happened!, done: done!, advice: advice! })
    return number
  }

  /** The tags of a page with their attributes by name: what the browser makes of it. Links are told apart by where they lead. */
  function madeOf(html: string) {
    const tags = [...html.matchAll(/<(\/?[a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi)]
    return tags.map(([, name, attributes = '']) => ({
      name: name!.toLowerCase(),
      attributes: [...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(
        ([, key, value]) => [key!, value ?? ''] as const,
      ),
    }))
  }

  test('is words on every page, whatever was written, and every link leads where links may lead', async () => {
    const { world, maria } = story
    const scripts = [...ours, ...scriptStrings()]
    const chunks: string[] = []
    for (let at = 0; at < scripts.length; at += 400)
      chunks.push(
        scripts
          .slice(at, at + 400)
          .join('\n')
          .toWellFormed(),
      )

    const [plain, hostile] = [
      await story.contact('Обычное Имя', story.vector, 'owner'),
      await story.contact('Имя <script>alert(1)</script>', story.other, 'owner'),
    ]
    await addService(world, maria, { accountId: story.other, kind: 'site', name: '"><svg onload=alert(1)>' })
    const harmless = await toldIn(plain, story.vector, [
      'Тема',
      ...chunks.map(() => 'Слова без умысла, пароль: Qwerty1234'),
    ])
    const harmful = await toldIn(hostile, story.other, [ours.join(''), ...chunks])

    for (const [address, number] of [
      ['/', null],
      ['/new', null],
      ['/me', null],
      ['/t/:n', harmful],
      ['/sent/:n', harmful],
      ['/t/:n/print', harmful],
    ] as const) {
      const page = (who: Player, one: number | null) => ask(edge, who, `GET ${address.replace(':n', String(one))}`)
      const [good, evil] = [await page(plain, number && harmless), await page(hostile, number)]
      assert.equal(evil.status, 200, address)
      const names = (html: string) => new Set(madeOf(html).map(({ name }) => name))
      // Links and what wraps words may be there more often; nothing of another kind is.
      const more = [...names(evil.body)].filter(
        (name) => !names(good.body).has(name) && !/^\/?(a|bdi|br|p|span|option|select|label|div)$/.test(name),
      )
      assert.deepEqual(more, [], address)
      for (const { name, attributes } of madeOf(evil.body)) {
        for (const [key, value] of attributes) {
          assert.doesNotMatch(key, /^on/i, `${address} <${name} ${key}>`)
          if (name !== 'link' && /^(href|src|action)$/i.test(key))
            assert.match(value, /^(https?:|mailto:|tel:|\/(?!\/)|#|\?)/, `${address} <${name} ${key}="${value}">`)
        }
      }
      assert.equal(evil.body.match(/<script/gi)?.length ?? 0, good.body.match(/<script/gi)?.length ?? 0, address)
    }
  })
})
