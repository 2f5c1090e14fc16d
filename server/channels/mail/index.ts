import type { Task } from '#platform/jobs.ts'
import type { PostOffice } from './outgoing.ts'
import { sendLetter } from './send.ts'

/** Jobs of the mail. While mail goes nowhere, what still waits is laid into the local mailbox. */
export const mailTasks = ({ post }: Pick<PostOffice, 'post'>): Record<string, Task> => ({
  'send-letter': sendLetter(post),
})

export { declinedBy } from './choices/store.ts'
export { asHtml } from './compose/as-html.ts'
export { asText } from './compose/as-text.ts'
export { openPostOffice, type PostOffice } from './outgoing.ts'
export { mailReactions } from './reactions.ts'
export { mailRoutes } from './routes.ts'
export { domainOfFrom } from './rules.ts'
export { recordOf, type SigningKey } from './signing/key.ts'
export { greet } from './smtp.ts'
export { sampleLetter } from './texts/sample.ts'
export { ownWords } from './texts/store.ts'
