import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as z from 'zod'
import { allClauses } from '#contract/scopes.ts'

type Node = { properties?: Record<string, Node>; anyOf?: Node[]; allOf?: Node[]; items?: Node }

/** Fields of an order, also of its parts, by what they are called. */
function namesUnder(node: Node): string[] {
  const parts = [...(node.anyOf ?? []), ...(node.allOf ?? []), ...(node.items ? [node.items] : [])]
  const own = Object.entries(node.properties ?? {}).flatMap(([name, part]) => [name, ...namesUnder(part)])
  return [...own, ...parts.flatMap(namesUnder)]
}

const confided = /^(?:current|password|.*secret|.*token|words)$/i

test('what is confided with an order leaves no hash of itself with the kept answer', () => {
  const faults = allClauses
    .filter(({ clause }) => !clause.route.startsWith('GET '))
    .flatMap(({ slice, name, clause }) => {
      const { properties = {} } = z.toJSONSchema(clause.input as never, { io: 'input', unrepresentable: 'any' }) as Node
      return Object.entries(properties)
        .filter(([field, part]) => [field, ...namesUnder(part)].some((one) => confided.test(one)))
        .filter(([field]) => !clause.secret?.includes(field))
        .map(([field]) => `${slice}.${name} takes ${field}: name it in \`secret\` of its clause`)
    })
  assert.deepEqual(faults, [])
})
