import { nothing } from '../../telling.ts'
import {
  code,
  eachAccount,
  eachTicket,
  founder,
  type Knocks,
  missing,
  one,
  ownMail,
  person,
  portalPage,
  searched,
  soon,
  toColleague,
  topic,
  unknownLink,
  unknownToken,
  words,
  wrong,
} from './ways.ts'

/** Something that is not there; the page it would come back to is none of theirs, so that both answers are one. */
const nowhereIn =
  (place: string, form: Record<string, string>): Knocks =>
  ({ tickets: all }) =>
    [
      { on: '', ticketId: all.technical.ticketId },
      { on: 'missing', ticketId: nothing },
    ].map(({ on, ticketId }) => ({ on, url: `/t/${missing.number}/${place}`, form: { ticketId, ...form } }))
const ofMail =
  (what: string): Knocks =>
  ({ mailId }) => [
    { on: '', url: `/m/${mailId}${what}` },
    { on: 'missing', url: `/m/${nothing}${what}` },
  ]

/** Pages, and forms that post. */
export const pages: Record<string, Knocks> = {
  'GET /m/:mailId': ofMail(''),
  'GET /m/:mailId/source': ofMail('/source'),
  'GET /m/:mailId/page': ofMail('/page'),
  'POST /me/password': one('/me/password', { form: { current: words, password: `${words} ${words}` } }),
  'POST /me/letters': one('/me/letters', { form: { 'letters[]': 'missed' } }),
  'GET /': one('/'),
  'GET /tickets': searched({ all: '/tickets', words: '/tickets?q=cnry' }),
  'GET /new': one('/new'),
  'GET /sent/:number': portalPage((number) => `/sent/${number}`),
  'GET /t/:number': portalPage((number) => `/t/${number}`),
  'GET /t/:number/print': portalPage((number) => `/t/${number}/print`),
  'GET /t/:number/as-client': portalPage((number) => `/t/${number}/as-client`),
  'POST /preview/topic': one('/preview/topic', {
    form: { draft: JSON.stringify({ ...topic, language: 'ru', hintRu: '', hintEn: '', fields: [] }) },
  }),
  'GET /t/:number/link': ({ tickets: all }) => [{ on: '', url: `/t/${all.technical.number}/link?k=${unknownLink}` }],
  'GET /t/:number/link/ended': ({ tickets: all }) => [
    { on: '', url: `/t/${all.technical.number}/link/ended?k=${unknownLink}` },
  ],
  'GET /mail/:mailId': ownMail((mailId) => ({ url: `/mail/${mailId}` })),
  'GET /t/:number/next.ics': portalPage((number) => `/t/${number}/next.ics`),
  'GET /tickets.csv': one('/tickets.csv'),
  'GET /me': one('/me'),
  'GET /account': eachAccount((id) => ({ url: `/account?account=${id}` })),
  'GET /factor': one('/factor'),
  'GET /confirm': one('/confirm'),
  'GET /login/code': one('/login/code'),
  'GET /login': one('/login'),
  'GET /reset': one('/reset'),
  'GET /link/:token': one(`/link/${unknownToken}`),
  'GET /enter/:token': one(`/enter/${unknownToken}`),
  'GET /setup': one('/setup'),
  'GET /desk': one('/desk'),
  'GET /desk/*': one('/desk/t/100001'),
  'GET /desk/letters/:letterId/frame': ({ letterId }) => [
    { on: '', url: `/desk/letters/${letterId}/frame` },
    { on: 'missing', url: `/desk/letters/${nothing}/frame` },
  ],

  'POST /login': one('/login', { form: wrong }),
  'POST /login/code': one('/login/code', { form: { code } }),
  'POST /confirm': one('/confirm', { form: { code } }),
  'POST /factor': one('/factor', { form: {} }),
  'POST /factor/confirmation': one('/factor/confirmation', { form: { code } }),
  'POST /factor/end': one('/factor/end', { form: {} }),
  'POST /me/sessions/end': one('/me/sessions/end', { form: {} }),
  'POST /account/people': eachAccount((accountId) => ({
    url: '/account/people',
    form: { accountId, name: words, email: person.email, role: 'viewer' },
  })),
  'POST /account/people/change': (ground) =>
    eachAccount((accountId) => ({
      url: '/account/people/change',
      form: { accountId, contactId: ground.technical.id, role: 'viewer' },
    }))(ground),
  'POST /account/people/end': (ground) =>
    eachAccount((accountId) => ({ url: '/account/people/end', form: { accountId, contactId: ground.technical.id } }))(
      ground,
    ),
  'POST /account/people/invitation': (ground) =>
    eachAccount((accountId) => ({
      url: '/account/people/invitation',
      form: { accountId, contactId: ground.technical.id },
    }))(ground),
  'POST /logout': one('/logout', { form: {} }),
  'POST /reset': one('/reset', { form: { door: 'portal', email: wrong.email } }),
  'POST /link/:token': one(`/link/${unknownToken}`, { form: { token: unknownToken, password: words } }),
  'POST /enter/:token': one(`/enter/${unknownToken}`, { form: { token: unknownToken } }),
  'POST /setup': one('/setup', { form: founder }),
  'POST /me': one('/me', { form: { theme: 'dark' } }),
  'POST /new': ({ accounts }) => [
    { on: 'own', url: '/new', form: { text: words, accountId: accounts.own.id } },
    { on: 'other', url: '/new', form: { text: words, accountId: accounts.other.id } },
    { on: 'missing', url: '/new', form: { text: words, accountId: nothing } },
  ],
  'POST /t/:number/reply': eachTicket(({ number, ticketId }) => ({
    url: `/t/${number}/reply`,
    form: { ticketId, text: words, nextContactBy: soon },
  })),
  'POST /t/:number/works': eachTicket(({ number, ticketId }) => ({ url: `/t/${number}/works`, form: { ticketId } })),
  'POST /t/:number/broken': eachTicket(({ number, ticketId }) => ({ url: `/t/${number}/broken`, form: { ticketId } })),
  'POST /mail/:mailId': ownMail((mailId) => ({ url: `/mail/${mailId}`, form: { mailId } })),
  'POST /mail/:mailId/not-mine': ownMail((mailId) => ({ url: `/mail/${mailId}/not-mine`, form: { mailId } })),
  'POST /t/:number/mine': eachTicket(({ number, ticketId }) => ({ url: `/t/${number}/mine`, form: { ticketId } })),
  'POST /t/:number/not-mine': eachTicket(({ number, ticketId }) => ({
    url: `/t/${number}/not-mine`,
    form: { ticketId },
  })),
  'POST /t/:number/link/author': ({ tickets: all }) => [
    {
      on: '',
      url: `/t/${all.technical.number}/link/author`,
      form: { number: String(all.technical.number), k: unknownLink, answer: 'mine' },
    },
  ],
  'POST /t/:number/link': ({ tickets: all }) => [
    {
      on: '',
      url: `/t/${all.technical.number}/link`,
      form: { number: String(all.technical.number), k: unknownLink, answer: 'addition', text: words },
    },
  ],
  'POST /t/:number/link/ended': ({ tickets: all }) => [
    {
      on: '',
      url: `/t/${all.technical.number}/link/ended`,
      form: { number: String(all.technical.number), k: unknownLink },
    },
  ],
  'POST /t/:number/complaint': eachTicket(({ number, ticketId }) => ({
    url: `/t/${number}/complaint`,
    form: { ticketId, text: words },
  })),
  'POST /t/:number/secrets': eachTicket(({ number, ticketId }) => ({
    url: `/t/${number}/secrets`,
    form: { ticketId, words },
  })),
  'POST /t/:number/secrets/read': nowhereIn('secrets/read', { secretId: nothing }),
  'POST /t/:number/secrets/end': nowhereIn('secrets/end', { secretId: nothing }),
  'POST /t/:number/shown': nowhereIn('shown', { seq: '1' }),
  'POST /t/:number/informants': toColleague(({ number, ticketId }, contactId) => ({
    url: `/t/${number}/informants`,
    form: { ticketId, contactId },
  })),
  'POST /t/:number/informants/end': toColleague(({ number, ticketId }, contactId) => ({
    url: `/t/${number}/informants/end`,
    form: { ticketId, contactId },
  })),
}
