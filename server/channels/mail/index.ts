import type { World } from '#platform/command.ts'
import type { Task } from '#platform/jobs.ts'
import { takenIn as takenInBy } from './intake/by-pipe.ts'
import { hideInMailTask } from './intake/hide-in-mail.ts'
import { judgeBy } from './intake/judge.ts'
import { readMailTask } from './intake/take-in.ts'
import { watchIncoming } from './intake/watch.ts'
import type { PostOffice } from './outgoing.ts'
import { readMail } from './reading/read-mail.ts'
import { sendLetter } from './send.ts'

/** Jobs of the mail. While mail goes nowhere, what still waits is laid into the local mailbox. */
export const mailTasks = ({ post }: Pick<PostOffice, 'post'>): Record<string, Task> => ({
  'send-letter': sendLetter(post),
  'read-mail': readMailTask(means),
  'hide-in-mail': hideInMailTask(means),
  'watch-incoming': watchIncoming,
})

const means = { read: readMail, judge: judgeBy() }

/** Reads a mail that was just stored and tells how it ended. */
export const takenIn = (world: World, mailId: string) => takenInBy(world, mailId, means)

export { declinedBy } from './choices/store.ts'
export { asHtml } from './compose/as-html.ts'
export { asText } from './compose/as-text.ts'
export { mayLookAt, rawMailFor } from './intake/access.ts'
export { received } from './intake/by-pipe.ts'
export { maskKeptMails } from './intake/mask-kept.ts'
export { forTheirSender, ownMailOf } from './intake/own-store.ts'
export { tidyIncoming } from './intake/timers.ts'
export { keepListening, silentAfterSeconds } from './listener/keep-listening.ts'
export { keepFetching } from './mailboxes/keep-fetching.ts'
export { openPostOffice, type PostOffice } from './outgoing.ts'
export { mailReactions } from './reactions.ts'
export { mailRoutes } from './routes.ts'
export { domainOfFrom, partsOfFrom } from './rules.ts'
export { countLook, lookAtKept, mailPageFor } from './showing/page-for.ts'
export { sourceOf } from './showing/source.ts'
export { tidyMailPictures } from './showing/tidy.ts'
export { recordOf, type SigningKey } from './signing/key.ts'
export { greet } from './smtp.ts'
export { sampleLetter } from './texts/sample.ts'
export { ownWords } from './texts/store.ts'
export { subAddressesOf } from './threading/addresses-at.ts'
export { numberIn } from './threading/thread-of.ts'
export { tidySignatures } from './trust/replays.ts'
export { mailWordsAt } from './words-at-rest.ts'
