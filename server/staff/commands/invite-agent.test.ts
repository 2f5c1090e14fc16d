import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { historyOf, nothing, refuses } from '../../../test/telling.ts'
import { passwordLink } from '../../screens/password-link.ts'
import { whoAsks } from '../../screens/who-asks.ts'
import { inviteAgent } from './invite-agent.ts'

describe('Inviting a colleague', () => {
  const story = freshDesk()
  const newcomer = {
    name: 'Лев Новый',
    email: 'Lev@Desk.example',
    roles: ['agent' as const],
    language: 'ru' as const,
    zone: 'Europe/Moscow',
  }

  test('a link is carried by hand while no mail goes out', async () => {
    const { world, maria, lines } = story
    const { agentId, link } = await inviteAgent(world, maria, { ...newcomer, lineIds: [lines.first, lines.first] })
    assert.deepEqual(await historyOf(world, agentId), ['person.invited', 'agent.invited'])
    const nobody = await whoAsks(world, null, { ip: '203.0.113.9', userAgent: '', language: 'ru' })
    const token = link!.split('/').at(-1)!
    assert.deepEqual(await passwordLink(world, nobody, { token }), { kind: 'invitation', door: 'desk' })
  })

  test('once, however the address is typed, by two at once either', async () => {
    const { world, maria } = story
    await refuses(inviteAgent(world, maria, { ...newcomer, email: ' lev@desk.EXAMPLE ' }), 'email_taken')
    const twin = { ...newcomer, email: 'twin@desk.example' }
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => inviteAgent(world, maria, twin)))
    assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1)
    for (const one of tries) if (one.status === 'rejected') assert.equal(one.reason.code, 'email_taken')
  })

  test('to lines that are there, by an administrator', async () => {
    const { world, maria, anna, irina } = story
    const other = { ...newcomer, email: 'other@desk.example' }
    await refuses(inviteAgent(world, maria, { ...other, lineIds: [nothing] }), 'line_not_found')
    await refuses(inviteAgent(world, anna, other), 'not_allowed')
    const administrator = await story.contact('Администратор клиента', story.vector, 'administrator')
    for (const client of [irina, administrator]) await refuses(inviteAgent(world, client, other), 'not_allowed')
  })
})
