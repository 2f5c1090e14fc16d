import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deviceOf, networkOf, passwordIsTooCommon, sessionHolds, waitAfterFailures } from './rules.ts'

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

for (const [userAgent, browser, system] of [
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
    'Chrome',
    'Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge',
    'Windows',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605 (KHTML, like Gecko) Version/18.1 Safari/605',
    'Safari',
    'macOS',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605 (KHTML, like Gecko) CriOS/140 Mobile Safari/604',
    'Chrome',
    'iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537 (KHTML, like Gecko) Chrome/140 YaBrowser/25.1 Mobile Safari/537',
    'Yandex',
    'Android',
  ],
  ['curl/8.9', 'curl', null],
  ['', null, null],
] as const) {
  test(`"${userAgent.slice(-40)}" is ${browser} on ${system}`, () =>
    assert.deepEqual(deviceOf(userAgent), { browser, system }))
}
