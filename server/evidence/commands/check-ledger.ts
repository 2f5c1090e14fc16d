import { evidence } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { beginCheck } from '../begin.ts'

export const checkLedger = perform(evidence.checkLedger, async (_, { tx, now, actor }) => ({
  checkId: await beginCheck({ tx, now }, actor.id),
}))
