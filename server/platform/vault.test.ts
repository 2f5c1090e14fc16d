import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, test } from 'node:test'
import { openVault } from './vault.ts'

describe('The vault', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'otklik-vault-'))
  after(() => rmSync(folder, { recursive: true }))
  const place = 'second_factors|secret|1'

  test('gives back what was laid in, and shows nothing of it in between', () => {
    const vault = openVault(folder)
    const sealed = vault.seal(place, 'секрет')
    assert.equal(vault.open(place, sealed), 'секрет')
    assert.ok(!sealed.includes(Buffer.from('секрет')))
    assert.notDeepEqual(vault.seal(place, 'секрет'), sealed)
  })

  test('keeps its key in the data folder, for its owner alone, and finds it again', () => {
    const sealed = openVault(folder).seal(place, 'once')
    assert.equal(openVault(folder).open(place, sealed), 'once')
    assert.deepEqual(readdirSync(folder), ['secret.key'])
    assert.equal(statSync(path.join(folder, 'secret.key')).mode & 0o777, 0o600)
  })

  test('opens nothing that was moved, changed or sealed with another key', () => {
    const vault = openVault(folder)
    const sealed = vault.seal(place, 'mine')
    assert.throws(() => vault.open('second_factors|secret|2', sealed))
    for (const at of [0, 1, 6, 20, sealed.length - 1]) {
      const changed = Buffer.from(sealed)
      changed[at]! ^= 1
      assert.throws(() => vault.open(place, changed), `byte ${at}`)
    }
    const other = openVault(folder, randomBytes(32).toString('base64'))
    assert.throws(() => other.open(place, sealed), /sealed with another key/)
  })

  test('a key that is none is refused in words', () => {
    for (const key of ['', 'secret', randomBytes(31).toString('base64')])
      assert.throws(() => openVault(folder, key).seal(place, 'x'), /32 random bytes/)
  })
})
