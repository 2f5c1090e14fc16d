import { asMarkup } from '#contract/tickets.ts'
import { readMarkup } from '../../tickets/index.ts'

/** What a message in light Markdown means; nothing of one that is plain text. */
export const bodyOf = (content: { text?: string | undefined; format?: string | undefined } | null) =>
  content?.format === 'markdown' && content.text !== undefined ? { body: asMarkup(readMarkup(content.text)) } : {}
