import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, beforeEach, describe, it } from 'node:test'
import { openVault } from '#platform/vault.ts'
import { confirmed, freshDesk } from '../../../../test/cast.ts'
import { mailSigning } from '../../../screens/mail-signing.ts'
import { makeSigningKey } from '../commands/make-signing-key.ts'
import { bringKeysIn } from './from-file.ts'
import { newSigningKey } from './key.ts'
import { type Keys, signingKeysIn } from './keys.ts'

describe('the keys that letters are signed with', () => {
  const desk = freshDesk()
  const folder = mkdtempSync(path.join(tmpdir(), 'otklik-keys-'))
  const file = path.join(folder, 'signing-keys')
  after(() => rmSync(folder, { recursive: true, force: true }))
  beforeEach(() => desk.world.db.deleteFrom('signing_keys').execute())

  const means = () => ({ ...desk.world, signing: desk.world.settings.signing })
  const inFile = async (at: string, vault = desk.world.vault): Promise<Keys> => {
    const keys = { signs: await newSigningKey('desk.example', new Date(at)), waits: null }
    writeFileSync(file, vault.seal('signing_keys|file|one', JSON.stringify(keys)))
    return keys
  }
  const another = () => openVault('/nowhere', randomBytes(32).toString('base64'))

  it('are the same on every node, and nobody reads them out of the database', async () => {
    const { world, maria } = desk
    await makeSigningKey(world, confirmed(world, maria), {})
    const elsewhere = signingKeysIn(world.db, world)
    const { waits } = await elsewhere.read()
    assert.equal(waits?.selector, (await world.settings.signing.read()).waits?.selector)
    const { rows } = await desk.pool.query('select sealed from signing_keys')
    assert.ok(!rows[0].sealed.includes('PRIVATE') && !rows[0].sealed.includes(waits!.selector))
  })

  it('of a backup that came to a desk with another key are gone, and a new one can be made', async () => {
    const { world, maria } = desk
    await makeSigningKey(world, confirmed(world, maria), {})
    assert.deepEqual(await signingKeysIn(world.db, { ...world, vault: another() }).read(), { signs: null, waits: null })
    await world.db
      .updateTable('signing_keys')
      .set({ sealed: another().seal('signing_keys|sealed|one', '{}') })
      .execute()
    assert.deepEqual((await mailSigning(world, maria, {})).keys, [])
    desk.clock.pass({ hours: 1 })
    await makeSigningKey(world, confirmed(world, maria), {})
    assert.equal((await mailSigning(world, maria, {})).keys.length, 1)
  })

  it('come out of the file that they used to lie in, once, and the file is gone', async () => {
    const keys = await inFile('2026-01-01T00:00:00Z')
    await Promise.all([bringKeysIn(folder, means()), bringKeysIn(folder, means())])
    assert.deepEqual(await desk.world.settings.signing.read(), keys)
    assert.ok(!existsSync(file))
    await bringKeysIn(folder, means())
    assert.deepEqual(await desk.world.settings.signing.read(), keys)
  })

  it('of a second node’s file are set aside, and a file that nobody can read is left alone', async () => {
    const first = await inFile('2026-01-01T00:00:00Z')
    await bringKeysIn(folder, means())
    await inFile('2026-02-02T00:00:00Z')
    await bringKeysIn(folder, means())
    assert.deepEqual(await desk.world.settings.signing.read(), first)
    assert.deepEqual([existsSync(file), existsSync(`${file}.unused`)], [false, true])
    await inFile('2026-03-03T00:00:00Z', another())
    await bringKeysIn(folder, means())
    assert.deepEqual(
      [existsSync(file), (await desk.world.settings.signing.read()).signs?.madeAt],
      [true, first.signs!.madeAt],
    )
  })
})
