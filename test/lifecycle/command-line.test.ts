import assert from 'node:assert/strict'
import path from 'node:path'
import { describe, test } from 'node:test'
import { commands } from '../../server/cli/commands.ts'
import { endAllAfterwards, health, otklik, temporaryFolder, until } from './stage.ts'

describe('the command line', () => {
  endAllAfterwards()
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

  test('every command says how it ends, and speaks JSON to programs', async () => {
    for (const [name, load] of Object.entries(commands)) {
      const { help } = await load()
      assert.match(help, /^Usage: otklik .*--json/s, name)
      assert.match(help, /^Exit code: 0 .*2 asked wrongly/ms, name)
    }
    const { code, out, err } = await said('serve', '8080', '--json')
    assert.deepEqual([code, out, JSON.parse(err).exitCode], [2, '', 2])
    assert.match(JSON.parse(err).error, /takes no arguments/)
  })

  test('a program that starts a server is told what becomes of it, one object a line', async () => {
    const env = { OTKLIK_DATA: path.join(temporaryFolder(), 'data'), LOG_LEVEL: 'silent' }
    const server = otklik(['serve', '--json'], { env })
    const told = () =>
      server
        .said()
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as { state: string; address?: string })
    const ready = await until('it is ready', () => told().find(({ state }) => state === 'ready'), 60_000)
    assert.equal(await health(ready.address!), 200)
    server.process.kill('SIGTERM')
    assert.equal((await server.ended).code, 0)
    const states = told().map(({ state }) => state)
    assert.deepEqual(
      states.filter((state) => state !== 'preparing'),
      ['ready', 'stopping', 'stopped'],
    )

    const { code, out } = await otklik(['migrate', '--json'], { env }).ended
    assert.deepEqual([code, JSON.parse(out).applied], [0, []])
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
