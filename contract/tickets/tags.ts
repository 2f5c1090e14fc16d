import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { ticketReaders, ticketWorkers } from '../roles.ts'
import { asOneLine, id } from '../text.ts'

export const longestTag = 40
export const mostTags = 20

/** One spelling for one word: lower case, single spaces, no hash in front, nothing that a search would stumble over. */
export const asTag = (typed: string) =>
  asOneLine(typed)
    .replace(/["«»,;]/g, ' ')
    .replace(/[\s_]+/g, ' ')
    .trim()
    .replace(/^#+\s*/, '')
    .toLowerCase()

export const tagName = z.string().check(
  z.refine<string>((value) => value.isWellFormed(), { error: 'unreadable' }),
  z.overwrite(asTag),
  z.minLength(1),
  z.maxLength(longestTag),
)
export const tagNames = z._default(z.array(tagName).check(z.maxLength(mostTags)), [])

const administrators = ['administrator'] as const

/** Words of the staff on a ticket: found, counted and listed by. The client does not see them. */
export const changeTags = clause('POST /tickets/:ticketId/tags', {
  who: ticketWorkers,
  input: z.strictObject({ ticketId: id, add: tagNames, remove: tagNames }),
  /** What has really come and gone. */
  output: z.strictObject({ ticketId: id, added: z.array(z.string()), removed: z.array(z.string()) }),
  refusals: ['ticket_not_found', 'tag_retired', 'too_many_tags'],
  said: ['add'],
})

/** The tags of the desk, those used most first. */
export const tagList = clause('GET /desk/tags', {
  who: [...ticketReaders, 'administrator'],
  input: z.strictObject({}),
  output: z.strictObject({
    tags: z.array(z.strictObject({ id, name: z.string(), uses: z.number(), retired: z.boolean() })),
  }),
  refusals: [],
})

export const renameTag = clause('POST /tags/:tagId', {
  who: administrators,
  input: z.strictObject({ tagId: id, name: tagName }),
  output: z.strictObject({}),
  refusals: ['tag_not_found', 'name_taken'],
  said: ['name'],
})

/** Two words for one thing become one; who types the old one gets the other. */
export const mergeTag = clause('POST /tags/:tagId/merge', {
  who: administrators,
  input: z.strictObject({ tagId: id, into: id }),
  output: z.strictObject({}),
  refusals: ['tag_not_found', 'already_there'],
})

/** A retired tag is proposed no longer and given to nothing new; where it stands it stays. */
export const retireTag = clause('POST /tags/:tagId/retirement', {
  who: administrators,
  input: z.strictObject({ tagId: id, retired: z.boolean() }),
  output: z.strictObject({}),
  refusals: ['tag_not_found'],
})
