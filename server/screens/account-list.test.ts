import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../test/cast.ts'
import { everyPage } from '../../test/telling.ts'
import { openAccount } from '../accounts/commands/open-account.ts'
import { accountList } from './account-list.ts'

describe('Looking for an account', () => {
  const story = freshDesk()
  const found = async (q: string) =>
    (await everyPage((after) => accountList(story.world, story.vera, { q, ...after }))).map(({ name }) => name)
  const open = (contractNumber: string, name: string) =>
    openAccount(story.world, story.maria, { contractNumber, name, category: 'legal_entity' })

  test('by the beginning of a name or of a contract, in any case, in Cyrillic as well', async () => {
    await open('В-1', 'Ёлка и Ко')
    await open('В-2', 'ёлочные Игрушки')
    assert.deepEqual(await found('ЁЛ'), ['Ёлка и Ко', 'ёлочные Игрушки'])
    assert.deepEqual(await found('ёлОЧ'), ['ёлочные Игрушки'])
    assert.deepEqual(await found('в-'), ['Ёлка и Ко', 'ёлочные Игрушки'])
    assert.deepEqual(await found('лка'), [])
    assert.deepEqual(await found('ООО «вект'), ['ООО «Вектор»'])
  })

  test('what means "anything" elsewhere means itself here', async () => {
    for (const [contract, name] of [
      ['W-1', '100% Hosting'],
      ['W-2', '1000 Hosts'],
      ['W-3', 'a_b'],
      ['W-4', 'axb'],
      ['W-5', 'c\\d'],
      ['W-6', "o'reilly; drop table accounts"],
    ] as const)
      await open(contract, name)
    for (const [q, names] of [
      ['100%', ['100% Hosting']],
      ['%', []],
      ['_', []],
      ['a_', ['a_b']],
      ['c\\', ['c\\d']],
      ["o'reilly;", ["o'reilly; drop table accounts"]],
      ['\u0000', await found('')],
    ] as const)
      assert.deepEqual(await found(q), names, q)
  })

  test('more than a page of them by the number of the contract, in the order of names', async () => {
    for (let i = 0; i < 120; i++) await open(`LONG-${i}`, `${'Щ'.repeat(190)} ${String(999 - i)}`)
    const names = await found('long-')
    assert.equal(names.length, 120)
    assert.deepEqual(names, [...names].sort())
    assert.equal(new Set(names).size, 120)
    assert.equal((await found('щ')).length, 120)
  })
})
