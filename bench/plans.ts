/**
 * How PostgreSQL goes about the statements of the hot requests: node bench/plans.ts FOLDER > docs/plans.md
 * FOLDER is a data folder as bench/fill.ts makes it. The plans are those for any values: what a server that has asked
 * often goes by.
 */
import path from 'node:path'
import pg from 'pg'
import { createLog } from '#platform/log.ts'
import { createWorld } from '../server/app/world.ts'
import { comeIn, withPasswords } from './measure/desk.ts'
import { fillMail, mailOperationsOn } from './measure/mail.ts'
import { operationsOn } from './measure/operations.ts'
import type { Said } from './measure/recording.ts'
import { recordRequests } from './measure/requests.ts'
import { startServer } from './measure/server.ts'
import { pairs } from './measure/words.ts'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Name a data folder:  node bench/plans.ts FOLDER')
const data = path.resolve(folder)
const server = await startServer(data)
const config = { data, publicUrl: server.address, mailFrom: 'desk@desk.example', smtpUrl: undefined }
const { world, pool } = createWorld({ connection: server.connection, config, log: createLog({ logLevel: 'warn' }) })
const explainable = /^\s*(?:\/\*.*?\*\/\s*)?(?:select|with|update|delete)\b/is

try {
  const count = await world.db
    .selectFrom('tickets')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow()
  const asked = { ...(await withPasswords(world)), twoWords: await pairs(world.db, 0, 1) }
  await fillMail(world)
  const desk = await comeIn(world)
  const operations = [...operationsOn(desk, asked), ...(await mailOperationsOn(world, desk))]
  const recorded = await recordRequests(server, data, operations)
  console.log(
    `# Plans of the hot statements\n\nWritten by \`bench/plans.ts\` on a desk of ${count.n} tickets. Inserts are left out.\n`,
  )
  const told = new Set<string>()
  for (const { operation, said } of recorded) {
    console.log(`## ${operation.name}\n`)
    for (const statement of said.filter(({ text }) => explainable.test(text)))
      if (!told.has(statement.text)) {
        told.add(statement.text)
        console.log(await explained(statement))
      }
  }
} finally {
  await pool.end()
  await server.stop()
}

async function explained({ text, values }: Said): Promise<string> {
  const client = new pg.Client({ ...server.connection })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('set local plan_cache_mode = force_generic_plan')
    await client.query(`prepare hot as ${text}`)
    const given = values.map((value) => literal(client, value)).join(', ')
    const executed = `execute hot${given ? `(${given})` : ''}`
    await client.query('savepoint before')
    // What follows on an insert of the same transaction cannot be carried out without it: then the plan alone.
    const { rows } = await client
      .query(`explain (analyze, buffers, costs off, summary off, timing off) ${executed}`)
      .catch(async () => {
        await client.query('rollback to before')
        return client.query(`explain (costs off) ${executed}`)
      })
    await client.query('rollback')
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    return `\`\`\`sql\n${tidied(text)}\n\`\`\`\n\n\`\`\`\n${plan.replace(/\$?'[^']{60,}'/g, "'…'")}\n\`\`\`\n`
  } finally {
    await client.end()
  }
}

function literal(client: pg.Client, value: Said['values'][number]): string {
  if (value === null) return 'null'
  return Buffer.isBuffer(value) ? `'\\x${value.toString('hex')}'` : client.escapeLiteral(value)
}

function tidied(text: string): string {
  return text.trim().replace(/\n\s+/g, '\n  ').slice(0, 3000)
}
