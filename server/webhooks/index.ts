import type { Task } from '#platform/jobs.ts'
import { call, deliver } from './deliver.ts'

export const webhookTasks: Record<string, Task> = { 'call-webhook': call, 'send-webhook': deliver }

export { webhookReactions } from './reactions.ts'
export { webhookRoutes } from './routes.ts'
export { tidyWebhooks } from './timers.ts'
