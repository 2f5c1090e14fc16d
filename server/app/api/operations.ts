import * as z from 'zod/mini'
import { type Clause, type CommonRefusal, commonRefusals } from '#contract/kit.ts'
import type { AnyRefusal } from '#contract/refusals.ts'
import { allClauses, scopeOf } from '#contract/scopes.ts'
import { words } from '#contract/words/words.ts'
import { statusOf } from '#platform/http/problem.ts'
import { type Comments, commentsOfTheContract } from './comments.ts'
import { shortExampleOf } from './example.ts'
import type { Schema } from './schema.ts'

/** One clause as a program sees it: everything the document and its page are made from. */
export type Operation = {
  /** `slice.clause`, as in the contract: it stays as long as the clause does. */
  id: string
  slice: string
  method: 'get' | 'post' | 'put' | 'delete'
  /** As OpenAPI writes it: /tickets/{ticketId}. */
  path: string
  summary: string
  description: string | null
  who: readonly string[] | 'anyone'
  /** The scope a token needs; null where no token comes in. */
  scope: string | null
  inPath: string[]
  input: Schema
  output: Schema
  /** The shortest thing one can send; null where no example of ours would be taken. */
  ask: Record<string, unknown> | null
  /** Every refusal by its status. */
  refusals: Map<number, AnyRefusal[]>
}

/** Every clause of the contract, in its order. */
export function operations(): Operation[] {
  const comments = commentsOfTheContract()
  return allClauses.map(({ slice, name, clause }) => operation(slice, name, clause, comments(slice, name)))
}

function operation(slice: string, name: string, clause: Clause, comments: Comments): Operation {
  const [method, path] = clause.route.split(' ') as [string, string]
  const names = [...path.matchAll(/:(\w+)/g)].map(([, one]) => one!)
  const scope = scopeOf(clause)
  const input = described(schemaOf(clause.input, 'input'), comments)
  const ask = shortExampleOf(input)
  return {
    id: `${slice}.${name}`,
    slice,
    method: method.toLowerCase() as Operation['method'],
    path: path.replace(/:(\w+)/g, '{$1}'),
    summary: spaced(name),
    description: comments.clause,
    who: clause.who,
    scope: scope === 'any' ? '' : scope,
    inPath: names,
    input,
    ask: clause.input.safeParse(ask).success ? ask : null,
    output: described(schemaOf(clause.output, 'output'), comments),
    refusals: byStatus([...clause.refusals, ...commonTo(clause, method)]),
  }
}

/** "moveNextContact" reads "Move next contact". */
const spaced = (name: string) =>
  name
    .replace(/^./, (letter) => letter.toUpperCase())
    .replace(/[A-Z]/g, (letter, at) => (at ? ` ${letter.toLowerCase()}` : letter))

/** A format says what its pattern says, in one word. */
function schemaOf(schema: Clause['input'], io: 'input' | 'output'): Schema {
  const { $schema: _, ...made } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.format) delete jsonSchema.pattern
    },
  })
  return made as Schema
}

/** Puts the comments of the contract beside the fields they stand above there. */
function described(schema: Schema, comments: Comments): Schema {
  if (Array.isArray(schema)) return schema.map((one) => described(one, comments)) as never
  if (typeof schema !== 'object' || schema === null) return schema
  const entries = Object.entries(schema).map(([key, value]) => {
    if (key !== 'properties') return [key, described(value as Schema, comments)]
    const properties = Object.entries(value as Record<string, Schema>).map(([name, property]) => {
      const words = comments.field(name)
      return [name, { ...described(property, comments), ...(words ? { description: words } : {}) }]
    })
    return [key, Object.fromEntries(properties)]
  })
  return Object.fromEntries(entries)
}

const forAnybody: readonly CommonRefusal[] = ['malformed', 'too_many_requests', 'unavailable', 'server_error']
const forSomebody: readonly CommonRefusal[] = ['sign_in_required', 'token_not_valid', 'not_allowed', 'scope_missing']
const forOrders: readonly CommonRefusal[] = [
  'foreign_origin',
  'key_reused',
  'too_large',
  'unsupported_type',
  'clock_wrong',
]

const commonTo = ({ who }: Clause, method: string) => [
  ...forAnybody,
  ...(who === 'anyone' ? [] : forSomebody),
  ...(method === 'GET' ? [] : forOrders),
]

function byStatus(codes: readonly string[]): Operation['refusals'] {
  const found: Operation['refusals'] = new Map()
  for (const code of [...new Set(codes)] as AnyRefusal[])
    found.set(statusOf(code), [...(found.get(statusOf(code)) ?? []), code])
  return new Map([...found].sort(([one], [other]) => one - other))
}

export const isCommon = (code: string) => (commonRefusals as readonly string[]).includes(code)

/** What the caller is told; in the document in English. */
export const wordsFor = (code: AnyRefusal) => words.en.refusals[code]({})
