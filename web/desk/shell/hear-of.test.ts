import assert from 'node:assert/strict'
import { test } from 'node:test'
import { QueryClient } from '@tanstack/react-query'
import { hearOf } from './hear-of.ts'

const page = (ticketId: string, words: string) => ({ ticketId, words })
const desk = () =>
  new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always', gcTime: Infinity } } })

test('a page fetched ahead before the news never passes for what came after them', async () => {
  const queries = desk()
  let answer: (words: string) => void = () => {}
  const asked = queries.prefetchQuery({
    queryKey: ['ticket', 1],
    queryFn: () => new Promise((resolve) => (answer = (words) => resolve(page('a', words)))),
  })
  hearOf(queries, new Set(['a']))
  answer('as it was before')
  await asked
  assert.equal(queries.getQueryData(['ticket', 1]), undefined, 'whoever opens it asks anew')
})

test('what lies ready about a ticket that changed is asked again, about another it is not', async () => {
  const queries = desk()
  for (const id of ['a', 'b'])
    await queries.prefetchQuery({ queryKey: ['ticket', id], queryFn: async () => page(id, 'read') })
  hearOf(queries, new Set(['a']))
  const isStale = (id: string) => queries.getQueryState(['ticket', id])?.isInvalidated
  assert.deepEqual([isStale('a'), isStale('b')], [true, false])
})

test('what was found stands', async () => {
  const queries = desk()
  await queries.prefetchQuery({ queryKey: ['search'], queryFn: async () => ({ rows: [] }), meta: { stands: true } })
  hearOf(queries, new Set(['a']))
  assert.equal(queries.getQueryState(['search'])?.isInvalidated, false)
})
