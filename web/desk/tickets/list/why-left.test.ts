import assert from 'node:assert/strict'
import { test } from 'node:test'
import { notices as ru } from '#contract/words/ru/desk/notices.ts'
import { whyLeft } from './why-left.ts'

const first = { id: 'l1', name: 'Первая линия' }
const vip = { id: 'l2', name: 'VIP' }
const vera = { id: 'v', name: 'Вера' }
const before = { assignee: null, line: first }

for (const [now, why] of [
  [undefined, 'больше не в этом списке'],
  [{ status: 'resolved', assignee: vera, line: vip }, 'решена'],
  [{ status: 'closed', assignee: null, line: first }, 'закрыта'],
  [{ status: 'open', assignee: vera, line: vip }, 'теперь на линии «VIP»'],
  [{ status: 'open', assignee: vera, line: first }, 'теперь у сотрудника: Вера'],
  [{ status: 'waiting_for_client', assignee: null, line: first }, 'ждёт других'],
  [{ status: 'open', assignee: null, line: first }, 'больше не в этом списке'],
] as const)
  test(`${now ? `${now.status}, ${now.line.name}, ${now.assignee?.name ?? 'nobody'}` : 'not to be seen any more'}: ${why}`, () =>
    assert.equal(whyLeft(now, before, ru.left), why))
