import assert from 'node:assert/strict'
import type { Socket } from 'node:net'
import { test } from 'node:test'
import { crowd } from './crowd.ts'
import { usualLimits } from './limits.ts'

const from = (remoteAddress: string) => ({ remoteAddress, once: () => {} }) as unknown as Socket

test('who has many addresses of one network is let in as often as who has one', () => {
  const room = crowd({ ...usualLimits, visitorsOfOneAddress: 2 })
  const came = ['2001:db8:1:2::1', '2001:db8:1:2:a:b:c:d', '2001:db8:1:2::3', '2001:db8:1:3::1', '::ffff:192.0.2.1']
  assert.deepEqual(
    came.map((ip) => room.comes(from(ip))),
    [true, true, false, true, true],
  )
})
