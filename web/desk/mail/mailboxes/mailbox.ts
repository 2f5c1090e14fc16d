import type { Ask, mail, Output } from '#contract/index.ts'

export type Mailbox = Output<typeof mail.mailboxList>['mailboxes'][number]
export type Reach = Ask<typeof mail.tryMailbox>['mailbox']
export type Trouble = NonNullable<Output<typeof mail.tryMailbox>['trouble']>
