import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { otklik } from './stage.ts'

describe('the command line', () => {
  const said = (...args: string[]) => otklik(args).ended

  test('without a command it says what there is', async () => {
    const { code, out, err } = await said()
    assert.deepEqual([code, out], [2, ''])
    assert.match(err, /^Usage: otklik <command>\n\n {2}serve +start Otklik/)
  })

  test('an unknown command is answered with the known ones', async () => {
    const { code, err } = await said('toString')
    assert.equal(code, 2)
    assert.match(err, /^There is no command "toString"\. There are:\n\n {2}serve .*\n {2}migrate /)
  })

  test('help is given in every form, and is no failure', async () => {
    const [general, before, behind] = await Promise.all([
      said('--help'),
      said('help', 'serve'),
      said('serve', '--help'),
    ])
    assert.deepEqual([general.code, before.code, behind.code], [0, 0, 0])
    assert.match(general.out, /^Usage: otklik <command>/)
    assert.match(behind.out, /^otklik serve: start Otklik.*OTKLIK_DATA/s)
    assert.equal(before.out, behind.out)
  })

  test('it tells its version', async () => {
    assert.match((await said('--version')).out, /^\d+\.\d+\.\d+\n$/)
  })

  test('wrong settings are refused all at once, before anything is touched', async () => {
    const wrong = { PORT: 'http', LOG_LEVEL: 'loud', OTKLIK_DATA: '/nowhere' }
    const { code, out, err } = await otklik(['serve'], { env: wrong }).ended
    assert.deepEqual([code, out], [1, ''])
    assert.match(err, /^PORT is "http"\. Give a number.*\nLOG_LEVEL is "loud"\. Give one of trace/)
  })

  test('a surplus argument is not ignored', async () => {
    const { code, err } = await said('serve', '8080')
    assert.equal(code, 2)
    assert.match(err, /takes no arguments \(got: 8080\)/)
  })
})
