import type { Task } from '#platform/jobs.ts'
import { checkPart } from './parts.ts'
import { checkWeekly } from './timers.ts'

export const evidenceTasks: Record<string, Task> = { 'check-ledger': checkPart, 'check-ledger-weekly': checkWeekly }

export { type Broken, brokenEnd, named } from './ends.ts'
export { evidenceRoutes } from './routes.ts'
