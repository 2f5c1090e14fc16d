import { nothing } from '../../telling.ts'
import {
  colleague,
  eachAccount,
  eachTicket,
  type Knocks,
  one,
  order,
  ownMail,
  person,
  searched,
  toColleague,
  words,
} from './ways.ts'

/** Doors for clients. */
export const forClients: Record<string, Knocks> = {
  'GET /api/v1/me/letters': one('/api/v1/me/letters'),
  'POST /api/v1/me/letters': one('/api/v1/me/letters', { body: { letters: ['missed'] } }),
  'GET /api/v1/my/mail': one('/api/v1/my/mail'),
  'GET /api/v1/my/mail/:mailId': ownMail((mailId) => ({ url: `/api/v1/my/mail/${mailId}` })),
  'POST /api/v1/my/mail/:mailId/ticket': ownMail((mailId) => ({ url: `/api/v1/my/mail/${mailId}/ticket`, body: {} })),
  'POST /api/v1/my/mail/:mailId/denial': ownMail((mailId) => ({ url: `/api/v1/my/mail/${mailId}/denial`, body: {} })),
  'POST /api/v1/tickets/:ticketId/authorship/confirmation': order('authorship/confirmation'),
  'POST /api/v1/tickets/:ticketId/authorship/denial': order('authorship/denial'),
  'GET /api/v1/my/incidents': one('/api/v1/my/incidents'),
  'GET /api/v1/my/account': eachAccount((id) => ({ url: `/api/v1/my/account?accountId=${id}` })),
  'POST /api/v1/my/accounts/:accountId/people': eachAccount((id) => ({
    url: `/api/v1/my/accounts/${id}/people`,
    body: { name: words, email: person.email, role: 'viewer' },
  })),
  'POST /api/v1/my/accounts/:accountId/people/:contactId': colleague((at) => ({ url: at, body: { role: 'viewer' } })),
  'POST /api/v1/my/accounts/:accountId/people/:contactId/end': colleague((at) => ({ url: `${at}/end`, body: {} })),
  'POST /api/v1/my/accounts/:accountId/people/:contactId/invitation': colleague((at) => ({
    url: `${at}/invitation`,
    body: {},
  })),
  'GET /api/v1/my/first-reply': one('/api/v1/my/first-reply'),
  'GET /api/v1/my/drafts': one('/api/v1/my/drafts?place=new'),
  'PUT /api/v1/my/drafts/:draftId': one(`/api/v1/my/drafts/${nothing}`, {
    body: { place: 'new', version: 0, values: { text: [words] } },
  }),
  'POST /api/v1/my/drafts/:draftId/end': one(`/api/v1/my/drafts/${nothing}/end`, { body: {} }),
  'GET /api/v1/my/tickets': one('/api/v1/my/tickets'),
  'GET /api/v1/my/new-ticket': one('/api/v1/my/new-ticket'),
  'GET /api/v1/my/ticket-list': searched({ all: '/api/v1/my/ticket-list', words: '/api/v1/my/ticket-list?q=cnry' }),
  'GET /api/v1/my/tickets/:number': eachTicket(({ number }) => ({ url: `/api/v1/my/tickets/${number}` })),
  'POST /api/v1/tickets': ({ accounts: { own, other } }) => {
    const open = (on: string, about: object, like = 'missing') => ({
      on,
      like,
      url: '/api/v1/tickets',
      body: { text: words, ...about },
    })
    return [
      open('own', { accountId: own.id, serviceId: own.service }, 'missing service'),
      open('own, about a service of another', { accountId: own.id, serviceId: other.service }, 'missing service'),
      open('other', { accountId: other.id }),
      open('missing', { accountId: nothing }),
      open('missing service', { accountId: own.id, serviceId: nothing }),
    ]
  },
  'GET /api/v1/my/tickets/:number/news': eachTicket(({ number }) => ({ url: `/api/v1/my/tickets/${number}/news` })),
  'POST /api/v1/tickets/:ticketId/complaints': order('complaints', { text: words }),
  'POST /api/v1/tickets/:ticketId/informants': toColleague(({ ticketId }, contactId) => ({
    url: `/api/v1/tickets/${ticketId}/informants`,
    body: { contactId },
  })),
  'POST /api/v1/tickets/:ticketId/informants/:contactId/end': toColleague(({ ticketId }, contactId) => ({
    url: `/api/v1/tickets/${ticketId}/informants/${contactId}/end`,
    body: {},
  })),
  'POST /api/v1/tickets/:ticketId/confirmation': order('confirmation'),
  'POST /api/v1/tickets/:ticketId/reopening': order('reopening'),
}
