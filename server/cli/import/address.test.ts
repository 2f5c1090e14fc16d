import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { accounts } from '#contract/index.ts'
import { addressOf } from './address.ts'

for (const [name, contract, address] of [
  ['oleg tarasov', '77-1820', 'oleg.tarasov@77-1820.import.invalid'],
  ['олег т', '77', 'олег.т@77.import.invalid'],
] as const) {
  test(`${name} of ${contract} is known by ${address}`, () => assert.equal(addressOf(name, contract), address))
}

test('names and contracts that differ never share an address', () => {
  const names = [
    'Oleg T',
    'oleg t',
    'oleg.t',
    'oleg  t',
    'oleg-t',
    'oleg',
    't oleg',
    'o'.repeat(60),
    'o'.repeat(61),
    '!',
    '?',
  ]
  const contracts = ['77-1820', '77 1820', '77.1820', '771820', 'A-1', 'a-1', '№ 5']
  const addresses = contracts.flatMap((contract) => names.map((name) => addressOf(name, contract)))
  assert.equal(new Set(addresses).size, addresses.length)
})

test('every name makes an address that a contact may have, at which nobody reads mail', () => {
  const email = accounts.addContact.input.shape.email
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 120, unit: 'binary' }),
      fc.string({ minLength: 1, maxLength: 40 }),
      (name, contract) => {
        const address = addressOf(name, contract)
        assert.match(address, /[.]import[.]invalid$/)
        assert.equal(email.parse(address), address)
      },
    ),
  )
})
