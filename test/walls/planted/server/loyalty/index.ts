// planted: every-slice-has-its-place
import { event } from '#platform/ledger.ts'

export const pointsGiven = event('points.given')
