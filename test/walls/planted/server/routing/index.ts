import { promiseAtRisk } from '../promises/events.ts'

export const reactions = [promiseAtRisk]
