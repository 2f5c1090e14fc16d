import { within } from '#platform/events.ts'
import { deskSetUp } from '../staff/events.ts'
import { putSample } from './put-sample.ts'

export const firstRunReactions = [
  /** Last of those who hear of the new desk: topics and promise terms are there by now. */
  within(deskSetUp, 'first-run.sample', async ({ meta: { sample, firstLineId, language } }, hands) => {
    if (sample) await putSample(hands, firstLineId, language)
  }),
]
