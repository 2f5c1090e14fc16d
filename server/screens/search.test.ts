import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Malformed } from '#platform/refused.ts'
import { freshDesk, type Player } from '../../test/cast.ts'
import { everyPage } from '../../test/telling.ts'
import { openAccount } from '../accounts/commands/open-account.ts'
import { handOver } from '../tickets/commands/hand-over.ts'
import { openTicket } from '../tickets/commands/open-ticket.ts'
import { postReply } from '../tickets/commands/post-reply.ts'
import { resolveTicket } from '../tickets/commands/resolve-ticket.ts'
import { setAside } from '../tickets/commands/set-aside.ts'
import { writeNote } from '../tickets/commands/write-note.ts'
import { indexEarlierWords } from '../tickets/index.ts'
import { search } from './search.ts'

describe('Search on the desk', () => {
  const story = freshDesk()
  const ask = (person: Player, q: string) => search(story.world, person, { q })
  const numbersFor = async (person: Player, q: string) => (await ask(person, q)).rows.map(({ number }) => number)
  const hitsOf = async (person: Player, q: string) =>
    (await ask(person, q)).rows[0]?.found?.parts.filter(({ hit }) => hit).map(({ text }) => text)

  test('a word is found in whatever form it stands, Russian or English, in any letters', async () => {
    const { number } = await story.ticket('Почтовые ящики\nПисьма с серверов не доходят, the certificates have expired')
    for (const q of ['письмо сервер', 'СЕРВЕРАМИ', 'certificate expire', 'expired письма', 'ящик'])
      assert.deepEqual(await numbersFor(story.anna, q), [number], q)
    assert.deepEqual(await numbersFor(story.anna, 'письмо самолёт'), [], 'all the words must stand there')
  })

  test('the hit is marked in a piece of what was said, with who said it', async () => {
    const long = `Сначала\n${'много слов о разном '.repeat(60)} и тут рутокены перестали ${'а потом ещё что-то '.repeat(40)}`
    const { number } = await story.ticket(long)
    const { rows } = await ask(story.anna, 'рутокен')
    const found = rows[0]!.found!
    assert.equal(rows[0]!.number, number)
    assert.deepEqual(
      found.parts.filter(({ hit }) => hit).map(({ text }) => text),
      ['рутокены'],
    )
    assert.ok(found.parts.map(({ text }) => text).join('').length < 260)
    assert.deepEqual([found.kind, found.author], ['message', 'Олег Т.'])
  })

  test('addresses, hosts, their parts, paths and ё are words like any other', async () => {
    const { number } = await story.ticket(
      'Не видно www.shop.example.org и 198.51.100.77 с oleg@mail.example.net, nginx/1.25, ёлка',
    )
    const asked = [
      'shop.example.org',
      'example.org',
      '198.51.100.77',
      'oleg@mail.example.net',
      'mail.example.net',
      'nginx',
      'елка',
      'ngin*',
    ]
    for (const q of asked) assert.deepEqual(await numbersFor(story.anna, q), [number], q)
    assert.deepEqual(await numbersFor(story.anna, '203.0.113.7 ёлка'), [number], 'the address it was written from')
    assert.deepEqual(await hitsOf(story.anna, 'nginx'), ['nginx'])
  })

  test('phrases, unwanted words and either of two', async () => {
    const { world, oleg } = story
    const turned = await openTicket(world, oleg, { text: 'зелёный маршрутизатор гудит', impact: 'down' })
    const straight = await openTicket(world, oleg, { text: 'маршрутизатор зелёный молчит', impact: 'down' })
    assert.deepEqual(await numbersFor(story.anna, '"зелёного маршрутизатора"'), [turned.number])
    assert.deepEqual(await numbersFor(story.anna, 'маршрутизатор -гудит'), [straight.number])
    assert.deepEqual(
      await numbersFor(story.anna, 'маршрутизатор'),
      [straight.number, turned.number],
      'the newest first',
    )
  })

  test('a number in any form leads to its ticket; what a reader may not see is not there', async () => {
    const { number } = await story.ticket('Резервная копия')
    for (const q of [`#${number}`, `${number}`, `Re: [#${number}] Резервная копия`, `№ ${number}`])
      assert.equal((await ask(story.anna, q)).exact?.number, number, q)
    assert.equal((await ask(story.anna, '#99999999')).exact, null)
  })

  test('accounts, people and services are found by contract, name, address and nearly the name', async () => {
    const byContract = await ask(story.anna, '77-1820')
    assert.deepEqual(
      byContract.accounts.map(({ id }) => id),
      [story.vector],
    )
    for (const q of ['вектор', 'вектр'])
      assert.deepEqual(
        (await ask(story.anna, q)).accounts.map(({ id }) => id),
        [story.vector],
        q,
      )
    assert.ok((await ask(story.anna, 'ирина')).people.some(({ id }) => id === story.irina.id))
    assert.ok(
      (await ask(story.anna, 'mallory@people.example')).people.some(({ account }) => account.id === story.other),
    )
    assert.equal((await ask(story.anna, 'vps-17')).services[0]?.name, 'vps-17')
    assert.deepEqual((await ask(story.anna, 'вера вторая')).people, [], 'staff are not clients')
  })

  test('operators narrow it, in both languages, and what names nothing is said', async () => {
    const { world, oleg, mallory, anna, clock } = story
    const first = await openTicket(world, oleg, { text: 'дисковая полка мигает', impact: 'down' })
    await setAside(world, anna, {
      ticketId: first.ticketId,
      for: 'planned',
      reason: 'Ждём',
      nextContactBy: '2026-03-03T09:31:00Z',
    })
    clock.pass({ hours: 40 })
    const second = await openTicket(world, mallory, { text: 'дисковая полка гудит', impact: 'down' })
    const both = [second.number, first.number]
    for (const [q, numbers] of [
      ['полка from:Олег', [first.number]],
      ['полка from:mallory@people.example', [second.number]],
      ['полка от:people.example', both],
      ['полка after:2026-03-03', [second.number]],
      ['полка до:03.03.2026', [first.number]],
      ['полка after:2026 before:2027', both],
      ['полка status:planned', [first.number]],
      ['полка статус:назначено', [first.number]],
      ['полка is:open line:First', both],
      ['полка линия:перв', both],
      ['from:Mallory', [second.number]],
    ] as const)
      assert.deepEqual(await numbersFor(anna, q), numbers, q)
    const answer = await ask(anna, 'полка from:Кузьма line:десятая after:позавчера')
    assert.deepEqual(
      [answer.rows, answer.unknown.toSorted()],
      [[], ['after:позавчера', 'Кузьма', 'десятая'].toSorted()],
    )
  })

  test('notes and solutions are found by staff, and said to be what they are', async () => {
    const { world, anna } = story
    const { ticketId, number } = await story.ticket('Обычная заявка')
    await writeNote(world, anna, { ticketId, text: 'похоже на ботнет' })
    const noted = (await ask(anna, 'ботнета')).rows[0]!
    assert.deepEqual([noted.number, noted.found!.kind], [number, 'note'])
    await resolveTicket(world, anna, {
      ticketId,
      happened: 'Кончился инод',
      done: 'Почистили кэш',
      advice: 'Следите за квотой',
    })
    assert.equal((await ask(anna, 'квота кэш')).rows[0]!.found!.kind, 'solution')
  })

  test('what lies on a restricted line is found by its members and leads alone', async () => {
    const { world, anna, lines } = story
    const { ticketId, number } = await story.ticket('Особый клиент и его кардамон')
    assert.deepEqual(await numbersFor(anna, 'кардамон'), [number])
    await handOver(world, anna, {
      ticketId,
      lineId: lines.vip,
      summary: 'Здесь нужна куркума, и срочно.',
      reason: 'Этим занимается другая линия.',
      nextContactBy: '2026-03-05T09:00:00Z',
    })
    for (const q of ['кардамон', 'куркума', `#${number}`]) {
      const { rows, exact } = await ask(anna, q)
      assert.deepEqual([rows, exact], [[], null], q)
    }
    assert.deepEqual(await numbersFor(story.pavel, 'куркума'), [number])
    assert.deepEqual(await numbersFor(story.maria, 'кардамон'), [number])
  })

  test('a long answer is read page by page, newest first, without a gap or a repeat', async () => {
    const { world, oleg, anna } = story
    for (let i = 0; i < 45; i++)
      await openTicket(world, { ...oleg, channel: 'import' }, { text: `Черепица ${i}`, impact: 'down' })
    const rows = await everyPage((after) => search(world, anna, { q: 'черепица', ...after }))
    assert.equal(new Set(rows.map(({ number }) => number)).size, 45)
    assert.deepEqual(
      rows.map(({ number }) => number),
      rows.map(({ number }) => number).toSorted((a, b) => b - a),
    )
  })

  test('whatever is typed is a question, never a fault', async () => {
    const { world, anna } = story
    const hostile = [
      "'",
      '"',
      '"""',
      '\\',
      "a' & b | !c <-> d:*",
      ':*',
      '!',
      '-',
      '--',
      '()',
      '&&&',
      'from:',
      'from:"',
      'after:9999',
      'after:2026-02-31',
      'is:closed',
      '\u0000\u0001',
      '💥',
      '👩‍👩‍👧',
      '%_%',
      'A'.repeat(300),
      'я '.repeat(150),
      'B104',
      "'B104'",
      'P',
      '-"a b" OR or',
      'и в на',
      '*',
      'a*',
      '::::',
      'ﷺ',
      "'); drop table tickets; --",
      '\u202e',
    ]
    for (const q of hostile) {
      const { rows } = await ask(anna, q)
      assert.ok(Array.isArray(rows), q)
    }
    assert.deepEqual((await ask(anna, 'B100')).rows, [], 'a mark can be typed by nobody')
    for (const q of ['x'.repeat(301), '\ud800']) await assert.rejects(async () => ask(anna, q), Malformed)
    await world.limits.forget(`search:${anna.id}`)
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (q) => {
        await world.limits.forget(`search:${anna.id}`)
        if (q.isWellFormed()) await ask(anna, q)
      }),
      { numRuns: 60 },
    )
  })

  test('who asks without end is asked to wait', async () => {
    const { world, vera } = story
    for (let i = 0; i < 120; i++) await world.limits.add(`search:${vera.id}`, 60)
    await assert.rejects(ask(vera, 'полка'), { code: 'too_many_attempts' })
  })

  test('what was said before there was an index is made findable, some at a time, whoever stops it', async () => {
    const { world, anna } = story
    const before = await numbersFor(anna, 'черепица')
    await world.db.deleteFrom('message_words').execute()
    await world.db
      .insertInto('earlier_words')
      .values({ one: true, below: 'ffffffff-ffff-ffff-ffff-ffffffffffff' })
      .execute()
    assert.deepEqual(await numbersFor(anna, 'черепица'), [])
    await postReply(world, anna, {
      ticketId: (await story.ticket()).ticketId,
      text: 'новая черепица',
      nextContactBy: '2026-03-05T12:00:00Z',
    })
    await indexEarlierWords(world)
    await indexEarlierWords(world)
    assert.deepEqual((await numbersFor(anna, 'черепица')).slice(1), before.slice(0, -1))
    assert.deepEqual((await ask(story.pavel, 'куркума')).rows.length, 1)
    assert.equal((await ask(anna, 'ботнет')).rows[0]!.found!.kind, 'note')
  })

  test('an account that was opened a moment ago is found', async () => {
    const { accountId } = await openAccount(story.world, story.maria, {
      contractNumber: 'Я-1',
      name: 'ИП Щукин',
      category: 'sole_entrepreneur',
    })
    assert.deepEqual(
      (await ask(story.anna, 'щукин')).accounts.map(({ id }) => id),
      [accountId],
    )
  })
})
