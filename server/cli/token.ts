/** `otklik token`: tokens of the API, for those who set a machine up without a browser. */
import { systemActor, type World } from '../platform/command.ts'
import { type Config, readConfig } from '../platform/config.ts'
import { answerTo } from '../platform/http/problem.ts'
import { Malformed, Refused } from '../platform/refused.ts'
import { tokenList } from '../screens/token-list.ts'
import { createToken, revokeToken } from '../tokens/index.ts'
import { AskedWrongly, readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { inWorld } from './in-world.ts'
import { type Wish, wishFrom } from './token/wish.ts'

const options = {
  name: { type: 'string' },
  scopes: { type: 'string' },
  role: { type: 'string', multiple: true },
  line: { type: 'string', multiple: true },
  account: { type: 'string' },
  contact: { type: 'string' },
  days: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

export const tokenCommand: Command = {
  summary: 'make, list and revoke tokens of the API',
  help: `Usage: otklik token create --name NAME --scopes A,B (--role ROLE ... | --account NUMBER --contact ADDRESS)
                           [--line NAME ...] [--days N] [--json]
       otklik token list [--json]
       otklik token revoke ID [--json]

A token lets a program use the API (/api/docs). It is shown once, when it is made: only its hash is kept.

  --name NAME         what the histories call the program
  --scopes A,B        what it may touch: tickets:read, tickets:write, accounts:read, ...
  --role ROLE         it acts on our side, with this role (agent, lead, quality, administrator, ...); may be repeated
  --line NAME         and on this line, by its Russian or English name; may be repeated
  --account NUMBER    it acts for a client: the contract number
  --contact ADDRESS   as this contact of the account, by the address of mail
  --days N            it opens nothing after N days (without it: no end)
  --json              the answer as JSON

Exit code: 0 done, 1 not done, 2 asked wrongly.
Works beside a running server. Uses OTKLIK_DATA or DATABASE_URL, see "otklik serve --help".`,
  run: async (args) => {
    const { values, positionals } = readArguments('token', args, options)
    const [act = '', id, ...surplus] = positionals
    const wanted = actNamed(act, id, surplus)
    const wish = wanted === 'create' ? wishFrom(values) : null
    const config = readConfig()
    return inWorld(config, 'token', async (world) => {
      try {
        if (wish) return await create(world, wish, values.json, config)
        return wanted === 'list' ? await list(world, values.json) : await revoke(world, id!, values.json, config)
      } catch (error) {
        if (!(error instanceof Refused || error instanceof Malformed)) throw error
        const { problem } = answerTo(error, config.language, world.log)
        const fields = problem.fields?.map(({ path, message }) => `  ${path}: ${message}`) ?? []
        console.error([problem.message, ...fields].join('\n'))
        return 1
      }
    })
  },
}

function actNamed(act: string, id: string | undefined, surplus: string[]): 'create' | 'list' | 'revoke' {
  if (act === 'revoke' && id && surplus.length === 0) return act
  if ((act === 'create' || act === 'list') && id === undefined) return act
  throw new AskedWrongly('Say what to do: create, list, or revoke ID. See:  otklik token --help')
}

async function create(world: World, wish: Wish, json: boolean, { language }: Config): Promise<number> {
  const made = await createToken(world, systemActor, await wish(world))
  if (json) console.log(JSON.stringify(made))
  else {
    console.log(made.token)
    console.error(
      language === 'ru'
        ? 'Токен показан один раз: сохраните его сейчас.'
        : 'This is the only time the token is shown: keep it now.',
    )
  }
  return 0
}

async function list(world: World, json: boolean): Promise<number> {
  const { tokens } = await tokenList(world, systemActor, {})
  if (json) console.log(JSON.stringify(tokens))
  for (const { id, prefix, state, name, scopes } of json ? [] : tokens)
    console.log([id, `${prefix}…`, state.padEnd(7), name, scopes.join(',')].join('  '))
  return 0
}

async function revoke(world: World, tokenId: string, json: boolean, { language }: Config): Promise<number> {
  await revokeToken(world, systemActor, { tokenId })
  console.log(json ? JSON.stringify({ tokenId }) : language === 'ru' ? 'Токен отозван.' : 'The token is revoked.')
  return 0
}
