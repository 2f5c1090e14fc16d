import type { Task } from '#platform/jobs.ts'
import { workBulk } from './work.ts'

export const bulkTasks: Record<string, Task> = { 'work-bulk': workBulk }

export { bulkRoutes } from './routes.ts'
export { objectionToCancel, objectionToRepeat, objectionToUndo } from './rules.ts'
export { bulkById, undoneBy } from './store.ts'
export { tidyBulk } from './timers.ts'
export { bulkWordsAt } from './words-at-rest.ts'
