import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Incident } from '#contract/incidents.ts'
import { toldOf, writtenOf } from './told.ts'

const zone = 'Europe/Moscow'
const now = Date.parse('2026-03-02T09:02:30Z')

test('a new incident began now by the reader’s clocks, and the next word is due in half an hour', () => {
  const { beganAt, nextWordBy } = toldOf(null, now, zone)
  assert.deepEqual([beganAt, nextWordBy], ['2026-03-02T12:02', '2026-03-02T12:35'])
})

test('who changes one whose word is late is offered a time ahead, and the rest as it stands', () => {
  const incident = {
    ...{ whatRu: 'нет связи', whatEn: 'no network', moreRu: '', moreEn: '', everyone: false },
    ...{
      serviceKinds: ['server'],
      serviceIds: ['a'],
      topicIds: [],
      services: [{ id: 'a', name: 'vps', accountName: 'В' }],
    },
    ...{ beganAt: '2026-03-02T08:00:00.000Z', nextWordBy: '2026-03-02T09:00:00.000Z' },
  } as unknown as Incident
  const told = toldOf(incident, now, zone)
  assert.equal(told.nextWordBy, '2026-03-02T12:35')
  const written = writtenOf(told, zone)
  assert.deepEqual(
    [written?.beganAt, written?.nextWordBy, written?.serviceIds],
    ['2026-03-02T08:00:00.000Z', '2026-03-02T09:35:00.000Z', ['a']],
  )
  assert.deepEqual(writtenOf({ ...told, everyone: true }, zone)?.serviceIds, [])
  assert.equal(writtenOf({ ...told, beganAt: '' }, zone), null)
})
