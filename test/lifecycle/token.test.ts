import assert from 'node:assert/strict'
import path from 'node:path'
import { before, describe, test } from 'node:test'
import { endAllAfterwards, otklik, temporaryFolder } from './stage.ts'

describe('tokens are made at the command line beside a running server', () => {
  endAllAfterwards()
  const data = path.join(temporaryFolder(), 'data')
  const run = (...args: string[]) => otklik(args, { env: { OTKLIK_DATA: data } })
  let address = ''
  const ask = (token: string) => fetch(`${address}/api/v1/token`, { headers: { authorization: `Bearer ${token}` } })

  before(async () => {
    address = await run('serve').ready
    const founder = {
      company: 'Вектор',
      name: 'Мария',
      email: 'maria@desk.example',
      password: 'лошадь верно батарея скрепка',
      language: 'ru',
      zone: 'Europe/Moscow',
    }
    await fetch(`${address}/api/v1/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(founder),
    })
  })

  test('a token opens the API at once, is listed without its secret, and is revoked', async () => {
    const wish = ['--name', 'Billing', '--scopes', 'tickets:read', '--role', 'agent', '--line', 'First line']
    const made = await run('token', 'create', ...wish, '--days', '30', '--json').ended
    assert.equal(made.code, 0, made.err)
    const { token, tokenId } = JSON.parse(made.out)
    const answer = await ask(token)
    assert.equal(answer.status, 200)
    assert.deepEqual(((await answer.json()) as { roles: string[] }).roles, ['agent'])

    const listed = await run('token', 'list').ended
    assert.match(listed.out, /active.*Billing.*tickets:read/)
    assert.ok(!listed.out.includes(token))
    assert.equal((await run('token', 'revoke', tokenId).ended).code, 0)
    const { code, err } = await run('token', 'revoke', tokenId).ended
    assert.deepEqual([code, err.includes('revoked already') || err.includes('уже отозван')], [1, true])
  })

  test('what is asked wrongly is said in a sentence', async () => {
    for (const [args, said] of [
      [[], /create, list, or revoke/],
      [['create', '--name', 'X'], /what the token may touch/],
      [['create', '--name', 'X', '--scopes', 'tickets:read'], /in whose name it acts/],
      [['create', '--name', 'X', '--scopes', 'tickets:read', '--role', 'king'], /There is no role "king"/],
    ] as const) {
      const { code, err } = await run('token', ...args).ended
      assert.equal(code, 2)
      assert.match(err, said)
    }
  })
})
