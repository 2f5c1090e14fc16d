import * as z from 'zod/mini'
import { clause } from '../kit.ts'

const administrators = ['administrator'] as const

/**
 * Where an answer to a letter comes to: `from`, the address that letters are sent from; `domain`, an address of a domain
 * of its own; `sub_addresses`, one that begins like From and goes on after a plus. The last two name the conversation.
 */
export const answersWay = z.enum(['from', 'domain', 'sub_addresses'])
export type AnswersWay = z.output<typeof answersWay>
export type AnswersTo = { way: AnswersWay; domain: string | null }

/** As it stands in the DNS: letters of other alphabets come in their ASCII form. */
const asInDns = (value: string) => {
  const typed = value.trim().toLowerCase().replace(/^@/, '').replace(/\.$/, '')
  // Only a name: what a URL may carry around it is left for the check below to refuse.
  const isName = /^[^\s/:?#@\\%]+$/.test(typed) && URL.canParse(`http://${typed}`)
  return isName ? new URL(`http://${typed}`).hostname : typed
}
const domainName = z
  .string()
  .check(
    z.overwrite(asInDns),
    z.maxLength(200),
    z.regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/, { error: 'wrong' }),
  )

/** Where answers come to now, and what could be. */
export const answersTo = clause('GET /desk/outgoing-mail/answers', {
  who: administrators,
  input: z.strictObject({}),
  output: z.strictObject({
    way: answersWay,
    domain: z.nullable(z.string()),
    /** The address that letters are sent from, and its domain; empty where no receiver could write to it. */
    from: z.string(),
    fromDomain: z.string(),
    /** Whether From leaves room for sub-addresses. */
    mayBeSubAddresses: z.boolean(),
    changedAt: z.nullable(z.string()),
  }),
  refusals: [],
})

/** Answers of clients come there from now on, so it asks for the second factor anew. */
export const setAnswersTo = clause('POST /desk/outgoing-mail/answers', {
  who: administrators,
  proof: 'fresh_factor',
  input: z.strictObject({ way: answersWay, domain: z._default(z.nullable(domainName), null) }),
  output: z.strictObject({}),
  refusals: ['mail_answers_domain_missing', 'mail_answers_no_room'],
})
