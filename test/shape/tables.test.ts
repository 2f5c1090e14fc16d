// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are sources
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse } from './source.ts'
import { ownersOf, queriesOutOfPlace, trespassesOf } from './tables.ts'

const owners = ownersOf([
  parse('server/platform/db.ts', 'export interface Tables { events: EventRow; limits: { key: string } }'),
  parse(
    'server/tickets/tables.ts',
    "declare module '#platform/db.ts' { interface Tables { tickets: TicketRow\n 'messages': MessageRow } }",
  ),
  parse(
    'server/channels/mail/tables.ts',
    "declare module '#platform/db.ts' { interface Tables { letters: LetterRow } }",
  ),
  parse('server/promises/rules.ts', 'interface Tables { chairs: 4 }'),
])

const written = (file: string, text: string) =>
  trespassesOf(parse(file, text), owners).map((complaint) => /writes (\S+):/.exec(complaint)?.[1])

describe('whose a table is', () => {
  test('is said by the tables.ts that adds it', () => {
    assert.deepEqual(Object.fromEntries(owners), {
      events: 'server/platform',
      limits: 'server/platform',
      tickets: 'server/tickets',
      messages: 'server/tickets',
      letters: 'server/channels/mail',
    })
  })

  for (const [text, table] of [
    ["tx.insertInto('tickets').values({})", 'tickets'],
    ["tx.updateTable('tickets as t').set({})", 'tickets'],
    ["tx.deleteFrom(['messages', 'promises'])", 'messages'],
    ["db.mergeInto('messages')", 'messages'],
    ['sql`insert into tickets (id) values (${id})`', 'tickets'],
    ['sql<Row>`with due as (select 1) update only "tickets" as t set seq = seq + 1`', 'tickets'],
    ['sql`DELETE FROM public.messages WHERE ${older}`', 'messages'],
    ["sql`insert into ${sql.table('letters')} default values`", 'letters'],
    ["client.query('truncate table tickets')", 'tickets'],
    ["const text = 'update messages set text = $1'", 'messages'],
    ['sql`insert into nobodys values (1)`', 'nobodys'],
  ] as const) {
    test(`${text} is a trespass of another slice`, () => {
      assert.ok(written('server/promises/store.ts', text).includes(table))
    })
  }

  for (const [file, text] of [
    ['server/tickets/store.ts', "tx.insertInto('tickets'); sql`update messages set text = ''`"],
    ['server/channels/mail/store.ts', "tx.deleteFrom('letters')"],
    ['server/platform/migrate.ts', 'sql`insert into migrations values (1)`'],
    [
      'server/promises/store.ts',
      "tx.selectFrom('tickets').forUpdate(); sql`select 1 from tickets for update of tickets`",
    ],
    ['server/promises/store.ts', '// delete from tickets\nconst sentence = "Do not delete from here, nor update it"'],
    [
      'server/platform/limits.ts',
      'sql`insert into limits as l values (1) on conflict (key) do update set count = l.count`',
    ],
    ['web/desk/tickets/ReplyBox.tsx', "const words = 'update tickets set'"],
  ] as const) {
    test(`${file} may say ${text.slice(0, 50)}`, () => assert.deepEqual(written(file, text), []))
  }
})

describe('a query', () => {
  const query = "export const run = (tx) => tx.selectFrom('tickets').select('id').execute()"
  for (const file of [
    'server/tickets/store.ts',
    'server/screens/my-turn.ts',
    'server/platform/jobs.ts',
    'server/cli/verify.ts',
  ]) {
    test(`may stand in ${file}`, () => assert.deepEqual(queriesOutOfPlace(parse(file, query)), []))
  }
  for (const file of ['server/tickets/commands/post-reply.ts', 'server/promises/reactions.ts', 'server/app.ts']) {
    test(`is out of place in ${file}`, () => assert.equal(queriesOutOfPlace(parse(file, query)).length, 1))
  }
})
