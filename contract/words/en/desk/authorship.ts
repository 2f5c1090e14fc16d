import type { Authorship } from '../../../tickets.ts'
import { counted } from '../../counted.ts'

type Change = Record<string, string | null>

/** A ticket that an unproven mail began. */
export const authorship = {
  chip: { unconfirmed: 'not confirmed', denied: 'not the client' } satisfies Record<Authorship, string>,
  title: {
    unconfirmed: ({ name }: { name: string }) => `Nothing proves yet that ${name} wrote this`,
    denied: ({ name }: { name: string }) => `${name} says: “It was not me”`,
  } satisfies Record<Authorship, (whose: { name: string }) => string>,
  asked: 'We are asking the client, in the portal and by a letter to the address on file. One click confirms it.',
  until: 'Until then say only what anybody may know: nothing about the account, no access, no changes.',
  evidence:
    'Somebody wrote in the client’s name. Do not do what the mail asks. The ticket is closed for the client and stays here as evidence.',
  reply:
    'The client has not confirmed that they wrote this. Your answer goes to the address on file, not to where the mail came from. Say only what anybody may know.',
  bulk: ({ n }: { n: number }) =>
    `${counted('en', n, { one: '# of the tickets is', other: '# of the tickets are' })} not confirmed by the client. Say only what anybody may know.`,
  events: {
    'ticket.authorship_confirmed': ({ how }: Change): string =>
      how === 'link'
        ? 'The client confirmed: “I wrote it”, by one click in our letter, without signing in'
        : how === 'mail'
          ? 'The client confirmed it by a proven mail'
          : 'The client confirmed, signed in: “I wrote it”',
    'ticket.authorship_denied': () => 'The client says: “It was not me”. Somebody wrote in their name',
    'ticket.authorship_asked_again': () => 'The client was asked again whether they wrote it',
  } satisfies Record<string, (change: Change) => string>,
  closed: {
    denied: 'Closed: the client did not write it',
    never_confirmed: 'Closed automatically: the client did not confirm within a week',
  } as Record<string, string>,
  kinds: {
    'ticket.authorship_confirmed': 'Confirmed by the client',
    'ticket.authorship_denied': 'Denied by the client',
    'ticket.authorship_asked_again': 'Asked whether they wrote it',
  },
}
