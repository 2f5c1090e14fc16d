import type { Task } from '#platform/jobs.ts'
import { type AgentBehind, sendHeld } from './send-held.ts'

export const draftTasks = (agentBehind: AgentBehind): Record<string, Task> => ({ 'send-held': sendHeld(agentBehind) })

export { draftRoutes } from './routes.ts'
export { habitsOf } from './sends-store.ts'
export { tidyDrafts } from './timers.ts'
export { draftWordsAt } from './words-at-rest.ts'
