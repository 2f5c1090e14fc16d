/** The headers by which somebody tells what a mail is. Each may stand in it once. */
export const shownHeaders = [
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'subject',
  'date',
  'message-id',
  'in-reply-to',
] as const
export type ShownHeader = (typeof shownHeaders)[number]
