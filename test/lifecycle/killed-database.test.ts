import assert from 'node:assert/strict'
import path from 'node:path'
import { describe, test } from 'node:test'
import { attachToCluster } from '#platform/cluster.ts'
import { endDatabase, killAgainAndAgain } from '../trouble/killing.ts'
import { endAllAfterwards, temporaryFolder } from './stage.ts'

describe('Every process of PostgreSQL is killed while a server writes', () => {
  endAllAfterwards()
  const data = path.join(temporaryFolder(), 'data')

  test('the server stays, brings it back, and has lost and doubled nothing', async () => {
    const toll = await killAgainAndAgain(
      {
        env: { OTKLIK_DATA: data },
        connection: async () => (await attachToCluster(data)).connection,
        killDatabase: () => endDatabase(data),
      },
      4,
    )
    assert.deepEqual([toll.lost, toll.doubled, toll.brokenChain, toll.jobsLeft], [[], [], null, []])
    assert.ok(toll.unanswered > 0, 'the kills hit nothing')
  })
})
