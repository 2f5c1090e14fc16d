import type { Task } from '#platform/jobs.ts'
import type { Post } from './post.ts'
import { sendLetter } from './send.ts'

/** Jobs of the mail. Without a post, what still waits is laid into the local mailbox. */
export const mailTasks = (post: Post | null): Record<string, Task> => ({ 'send-letter': sendLetter(post) })

export type { Post } from './post.ts'
export { mailReactions } from './reactions.ts'
export { mailRoutes } from './routes.ts'
export { openPost } from './smtp.ts'
