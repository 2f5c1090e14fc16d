import type { Task } from '#platform/jobs.ts'
import type { PostOffice } from './outgoing.ts'
import { sendLetter } from './send.ts'

/** Jobs of the mail. While mail goes nowhere, what still waits is laid into the local mailbox. */
export const mailTasks = ({ post }: Pick<PostOffice, 'post'>): Record<string, Task> => ({
  'send-letter': sendLetter(post),
})

export { openPostOffice, type PostOffice } from './outgoing.ts'
export { mailReactions } from './reactions.ts'
export { mailRoutes } from './routes.ts'
export { greet } from './smtp.ts'
