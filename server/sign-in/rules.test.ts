import assert from 'node:assert/strict'
import { test } from 'node:test'
import { networkOf, passwordIsTooCommon, sessionHolds, waitAfterFailures } from './rules.ts'

const now = new Date('2026-03-02T09:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

for (const [kind, created, seen, holds] of [
  ['agent', 100, 10, true],
  ['agent', 600, 481, false],
  ['contact', 40, 29, true],
  ['contact', 40, 31, false],
  ['agent', 24 * 60 + 1, 1, false],
] as const) {
  test(`a session of a ${kind}, ${created} min old and ${seen} min idle ${holds ? 'holds' : 'has ended'}`, () =>
    assert.equal(sessionHolds({ kind, createdAt: ago(created), seenAt: ago(seen) }, now), holds))
}

for (const [failures, seconds] of [
  [0, 0],
  [9, 0],
  [10, 1],
  [13, 8],
  [30, 900],
] as const) {
  test(`after ${failures} failures the next try waits ${seconds} s`, () =>
    assert.equal(waitAfterFailures(failures), seconds))
}

for (const [ip, network] of [
  ['203.0.113.7', '203.0.113.0/24'],
  ['::ffff:203.0.113.9', '203.0.113.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
] as const) {
  test(`${ip} lies in ${network}`, () => assert.equal(networkOf(ip), network))
}

for (const [password, common] of [
  ['aaaaaaaaaaaaaaaa', true],
  ['qwertyuiopasdfgh', true],
  ['1234567890123456', true],
  ['Password1234567!', true],
  ['пароль пароль 2026', true],
  ['oleg-vector-2026-vector', true],
  ['correct horse battery staple', false],
  ['лошадь верно батарея скрепка', false],
] as const) {
  test(`"${password}" is ${common ? 'too easy to guess' : 'good enough'}`, () =>
    assert.equal(passwordIsTooCommon(password, ['Oleg Vector', 'oleg@vector.ru']), common))
}
