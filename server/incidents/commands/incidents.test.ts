import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { IncidentWritten } from '#contract/incidents.ts'
import { systemStream } from '#platform/events.ts'
import { freshDesk, type Player } from '../../../test/cast.ts'
import { historyOf, nothing, refuses } from '../../../test/telling.ts'
import { incidentList } from '../../screens/incident-list.ts'
import { knownIncidents } from '../../screens/known-incidents.ts'
import { ticketPage } from '../../screens/ticket-page.ts'
import { openTicket } from '../../tickets/commands/open-ticket.ts'
import { announceIncident } from './announce-incident.ts'
import { changeIncident } from './change-incident.ts'
import { endIncident } from './end-incident.ts'

const said: IncidentWritten = {
  whatRu: 'Нет связи в зоне МСК-2',
  whatEn: 'No network in MSK-2',
  moreRu: 'Консоль работает.',
  moreEn: 'The console works.',
  beganAt: '2026-03-02T08:52:00.000Z',
  nextWordBy: '2026-03-02T09:30:00.000Z',
  everyone: false,
  serviceKinds: [],
  serviceIds: [],
  topicIds: [],
}

describe('Incidents', () => {
  const story = freshDesk()
  let lead: Player
  before(async () => {
    lead = await story.hire('Лидия Ведущая', ['lead'])
  })
  const announce = (change: Partial<IncidentWritten>, by = lead) =>
    announceIncident(story.world, by, { ...said, ...change })
  const known = async (who: Player) => (await knownIncidents(story.world, who, {})).incidents
  const over = async ({ incidentId, version }: { incidentId: string; version: number }) =>
    endIncident(story.world, lead, { incidentId, version })

  test('announce-incident: whoever has the service is told in their language, and nobody else', async () => {
    const { vps, oleg, irina, mallory } = story
    const made = await announce({ serviceIds: [vps, vps] })
    const [told] = await known(oleg)
    assert.deepEqual(
      [told?.what, told?.more, told?.since, told?.nextWordBy, told?.late, told?.services.map(({ id }) => id)],
      [said.whatRu, said.moreRu, said.beganAt, said.nextWordBy, false, [vps]],
    )
    assert.equal((await known({ ...irina, language: 'en' }))[0]?.what, said.whatEn)
    assert.deepEqual(await known(mallory), [])
    await over(made)
    assert.deepEqual(await known(oleg), [])
  })

  test('announce-incident: one about a kind of service or about everybody reaches all whom it concerns', async () => {
    const { oleg, mallory } = story
    const ofServers = await announce({ serviceKinds: ['server'] })
    assert.deepEqual([(await known(oleg)).length, (await known(mallory)).length], [1, 0])
    const ofAll = await announce({ everyone: true })
    assert.deepEqual(
      (await known(mallory)).map(({ standing }) => standing),
      [true],
    )
    await over(ofServers)
    await over(ofAll)
  })

  test('announce-incident: one about a topic stands before who asks about it, and on whose ticket is about it', async () => {
    const { world, oleg, anna } = story
    const { topics } = await incidentList(world, anna, {})
    const topicId = topics[0]!.id
    const made = await announce({ topicIds: [topicId] })
    assert.deepEqual(
      (await known(oleg)).map(({ standing }) => standing),
      [false],
    )
    const { number } = await openTicket(world, oleg, { text: 'Не заходит в панель', impact: 'down', topicId })
    assert.deepEqual(
      (await known(oleg)).map(({ standing }) => standing),
      [true],
    )
    const { incidents } = await ticketPage(world, anna, { number })
    assert.deepEqual(
      incidents.map(({ what, since }) => [what, since]),
      [[said.whatRu, said.beganAt]],
    )
    await over(made)
  })

  test('announce-incident: agents are told on the ticket of an affected service, and on no other', async () => {
    const { world, vps, oleg, anna } = story
    const made = await announce({ serviceIds: [vps] })
    const onIt = await openTicket(world, oleg, { text: 'Сервер молчит', impact: 'down', serviceId: vps })
    const beside = await openTicket(world, oleg, { text: 'Вопрос по счёту', impact: 'question' })
    const shown = async (number: number) => (await ticketPage(world, anna, { number })).incidents.length
    assert.deepEqual([await shown(onIt.number), await shown(beside.number)], [1, 0])
    await over(made)
    assert.equal(await shown(onIt.number), 0)
  })

  test('announce-incident: not for nobody, not about what there is not, not by who only answers', async () => {
    const { anna } = story
    await refuses(announce({}), 'incident_concerns_nobody')
    await refuses(announce({ serviceIds: [nothing] }), 'service_not_found')
    await refuses(announce({ topicIds: [nothing] }), 'topic_not_found')
    await refuses(announce({ everyone: true, nextWordBy: '2026-03-02T09:00:00.000Z' }), 'next_word_past')
    await refuses(announce({ everyone: true }, anna), 'not_allowed')
  })

  test('change-incident: two who change it at once do not overwrite each other', async () => {
    const { world, maria, oleg } = story
    const { incidentId, version } = await announce({ everyone: true })
    const later = { ...said, everyone: true, nextWordBy: '2026-03-02T11:00:00.000Z' }
    await changeIncident(world, maria, { ...later, incidentId, version })
    await refuses(changeIncident(world, lead, { ...later, incidentId, version }), 'incident_changed')
    await refuses(endIncident(world, lead, { incidentId, version }), 'incident_changed')
    assert.equal((await known(oleg))[0]?.nextWordBy, later.nextWordBy)
    const { running, may } = await incidentList(world, story.anna, {})
    assert.deepEqual([running[0]?.changedBy, may.announce], [maria.name, 'not_allowed'])
    await over({ incidentId, version: 2 })
  })

  test('change-incident: a word that did not come in time is told to be late', async () => {
    const { oleg, clock } = story
    const made = await announce({ everyone: true })
    clock.pass({ minutes: 31 })
    assert.equal((await known(oleg))[0]?.late, true)
    await over(made)
  })

  test('end-incident: it ends once, stays to be read, and the ledger has it all', async () => {
    const { world, maria } = story
    const made = await announce({ everyone: true, nextWordBy: '2026-03-02T12:00:00.000Z' })
    await over(made)
    await refuses(over(made), 'incident_over')
    await refuses(changeIncident(world, maria, { ...said, everyone: true, ...made, version: 2 }), 'incident_over')
    await refuses(endIncident(world, maria, { incidentId: nothing, version: 1 }), 'incident_not_found')
    const { running, ended } = await incidentList(world, maria, {})
    assert.deepEqual([running.length, ended[0]?.incidentId], [0, made.incidentId])
    const events = await historyOf(world, systemStream)
    for (const kind of ['incident.announced', 'incident.changed', 'incident.ended'])
      assert.ok(events.includes(kind), kind)
  })
})
