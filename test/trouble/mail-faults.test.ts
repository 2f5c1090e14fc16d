import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, test } from 'node:test'
import { freshDesk } from '../cast.ts'
import { type SmtpFault, smtpFaults } from './mail-faults/faults.ts'
import { throughTheListener } from './mail-faults/smtp.ts'
import { sumOf } from './mail-faults/toll.ts'

/** All but the death of the database itself, which every story shares (bench/mail-faults.ts kills one of its own). */
const faults = (Object.keys(smtpFaults) as SmtpFault[]).filter(
  (fault) => fault !== 'every process of the database is killed',
)

describe('A mail that is struck on its way in', () => {
  const desk = freshDesk()
  const data = mkdtempSync(path.join(tmpdir(), 'otklik-faults-'))
  after(() => rmSync(data, { recursive: true, force: true }))
  const ground = () => ({
    connection: desk.pool.options,
    pool: desk.pool,
    data,
    writers: ['mallory@people.example', 'irina@people.example'],
  })

  test('is neither lost nor doubled, whatever strikes it and wherever', async () => {
    const tolls = await throughTheListener(ground(), faults, faults.length + 5)
    assert.deepEqual([sumOf(tolls, 'lost'), sumOf(tolls, 'doubled')], [0, 0], JSON.stringify(tolls, null, 1))
    assert.ok(sumOf(tolls, 'cameAgain') >= 4, `the faults hit nothing: ${JSON.stringify(tolls)}`)
  })

  test('is lost by a server that answers first, and doubled by one that remembers nothing: the counting counts', async () => {
    const early = await throughTheListener(ground(), ['the server is killed before the commit'], 1, 'early')
    assert.ok(sumOf(early, 'lost') > 0)
    const forgetful = await throughTheListener(ground(), ['the server is killed before it answers'], 1, 'forgetful')
    assert.ok(sumOf(forgetful, 'doubled') > 0)
  })
})
