import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { IncidentWritten } from '#contract/incidents.ts'
import { objectionToTerms, objectionToTouching } from './rules.ts'

const now = new Date('2026-03-02T09:00:00Z')
const said: IncidentWritten = {
  whatRu: 'Нет связи в зоне МСК-2',
  whatEn: 'No network in MSK-2',
  moreRu: '',
  moreEn: '',
  beganAt: '2026-03-02T08:52:00Z',
  nextWordBy: '2026-03-02T09:30:00Z',
  everyone: false,
  serviceKinds: ['server'],
  serviceIds: [],
  topicIds: [],
}

const table: [string, Partial<IncidentWritten>, string | undefined][] = [
  ['servers are down since eight minutes ago', {}, undefined],
  ['everybody is concerned', { everyone: true, serviceKinds: [] }, undefined],
  ['nobody is concerned', { serviceKinds: [] }, 'incident_concerns_nobody'],
  ['it has not begun yet', { beganAt: '2026-03-02T09:01:00Z' }, 'incident_not_begun'],
  ['the next word is promised for a time that has passed', { nextWordBy: '2026-03-02T09:00:00Z' }, 'next_word_past'],
]
for (const [story, change, objection] of table)
  test(`an incident: ${story}`, () => {
    assert.equal(objectionToTerms({ ...said, ...change }, now), objection)
  })

test('what has ended or was changed meanwhile is not touched by who saw it before', () => {
  assert.equal(objectionToTouching(undefined, 1), 'incident_not_found')
  assert.equal(objectionToTouching({ version: 2, ended_at: now }, 2), 'incident_over')
  assert.equal(objectionToTouching({ version: 2, ended_at: null }, 1), 'incident_changed')
  assert.equal(objectionToTouching({ version: 2, ended_at: null }, 2), undefined)
})
