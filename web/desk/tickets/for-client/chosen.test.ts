import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Choices, chosenOf } from './chosen.ts'
import { freshForClient, toAccount } from './draft.ts'

const choices: Choices = {
  account: { id: 'vector', name: 'Вектор', contractNumber: '77' },
  contacts: [
    { id: 'oleg', name: 'Олег', email: 'o@x.example', role: 'technical', language: 'ru', zone: 'Europe/Moscow' },
    { id: 'irina', name: 'Ирина', email: 'i@x.example', role: 'owner', language: 'ru', zone: 'Europe/Moscow' },
  ],
  services: [{ id: 'vps', name: 'vps-17', kind: 'server' }],
  topics: [
    { id: 'other', name: 'Другое', lineId: 'first', proposedBy: '2026-03-02T12:00:00Z' },
    { id: 'server', name: 'Сервер', lineId: 'second', proposedBy: '2026-03-02T10:00:00Z' },
  ],
  lines: [
    { id: 'first', name: 'Первая', mayKeep: true },
    { id: 'second', name: 'Вторая', mayKeep: true },
    { id: 'vip', name: 'VIP', mayKeep: false },
  ],
}
const ids = (draft: Partial<typeof freshForClient>) => {
  const { contact, service, topic, line, keptBy } = chosenOf(choices, { ...freshForClient, ...draft })
  return [contact?.id, service?.id, topic?.id, line?.id, keptBy]
}

test('untouched: the first contact, no service, the first topic on its line, kept by whoever writes', () => {
  assert.deepEqual(ids({}), ['oleg', undefined, 'other', 'first', 'writer'])
})

test('another topic brings its line along, unless a line was chosen', () => {
  assert.deepEqual(ids({ topicId: 'server' }), ['oleg', undefined, 'server', 'second', 'writer'])
  assert.deepEqual(ids({ topicId: 'server', lineId: 'first' }), ['oleg', undefined, 'server', 'first', 'writer'])
})

test('a closed line keeps its tickets itself', () => {
  assert.deepEqual(ids({ lineId: 'vip', keptBy: 'writer' }).at(-1), 'line')
})

test('another client has other people and services; what is no longer offered is not chosen', () => {
  assert.deepEqual(ids({ contactId: 'gone', serviceId: 'gone' }).slice(0, 2), ['oleg', undefined])
  assert.deepEqual(toAccount('other'), { accountId: 'other', contactId: null, serviceId: null })
})
