/** The texts that a clause takes in, by their path: long enough for a sentence, and free in what they say. */
import * as z from 'zod'
import type { Clause } from '#contract/kit.ts'

type Node = {
  type?: string
  format?: string
  pattern?: string
  enum?: unknown[]
  const?: unknown
  maxLength?: number
  properties?: Record<string, Node>
  additionalProperties?: Node | boolean
  items?: Node
  anyOf?: Node[]
  oneOf?: Node[]
  allOf?: Node[]
}

const shortestSentence = 100

export function textsOf({ input }: Clause, shortest = shortestSentence): string[] {
  const schema = z.toJSONSchema(input as never, { io: 'input', unrepresentable: 'any' }) as Node
  return [...new Set(textsUnder(schema, '', shortest))]
}

function textsUnder(node: Node, path: string, shortest: number): string[] {
  const below = (name: string) => (path ? `${path}.${name}` : name)
  const parts = Object.entries(node.properties ?? {}).flatMap(([name, part]) => textsUnder(part, below(name), shortest))
  const others = [...(node.anyOf ?? []), ...(node.oneOf ?? []), ...(node.allOf ?? [])]
  const members = [node.items, node.additionalProperties].filter((part) => typeof part === 'object')
  return [
    ...(isText(node, shortest) ? [path] : []),
    ...parts,
    ...[...others, ...members].flatMap((part) => textsUnder(part, path, shortest)),
  ]
}

const isText = ({ type, format, pattern, enum: among, const: exact, maxLength = Infinity }: Node, shortest: number) =>
  type === 'string' && !format && !pattern && !among && exact === undefined && maxLength >= shortest
