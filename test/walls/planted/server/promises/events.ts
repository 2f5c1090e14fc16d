import { event } from '#platform/ledger.ts'

export const promiseAtRisk = event('promise.at_risk')
