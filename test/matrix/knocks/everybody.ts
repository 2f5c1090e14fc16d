import { code, founder, type Knocks, one, unknownLink, unknownToken, words, wrong } from './ways.ts'

/** Doors for everybody, and for who is somebody. */
export const forEverybody: Record<string, Knocks> = {
  'POST /api/v1/me/password': one('/api/v1/me/password', { body: { current: words, password: `${words} ${words}` } }),
  'GET /healthz': one('/healthz'),
  'GET /api/docs': one('/api/docs'),
  'GET /api/v1/openapi.json': one('/api/v1/openapi.json'),
  'GET /metrics': one('/metrics'),
  'GET /assets/*': one('/assets/nothing.js'),
  'GET /api/v1/setup': one('/api/v1/setup'),
  'POST /api/v1/setup': one('/api/v1/setup', { body: founder }),
  'POST /api/v1/sign-in': one('/api/v1/sign-in', { body: wrong }),
  'POST /api/v1/sign-out': one('/api/v1/sign-out', { body: {} }),
  'POST /api/v1/password-resets': one('/api/v1/password-resets', { body: { door: 'portal', email: wrong.email } }),
  'GET /api/v1/password-links/:token': one(`/api/v1/password-links/${unknownToken}`),
  'POST /api/v1/password-links/:token': one(`/api/v1/password-links/${unknownToken}`, { body: { password: words } }),
  'GET /api/v1/entry-links/:token': one(`/api/v1/entry-links/${unknownToken}`),
  'POST /api/v1/entry-links/:token': one(`/api/v1/entry-links/${unknownToken}`, { body: {} }),

  'GET /api/v1/ticket-links/:number': ({ tickets: all }) => [
    { on: '', url: `/api/v1/ticket-links/${all.technical.number}?k=${unknownLink}` },
  ],
  'POST /api/v1/ticket-links/:number/answers': ({ tickets: all }) => [
    {
      on: '',
      url: `/api/v1/ticket-links/${all.technical.number}/answers`,
      body: { k: unknownLink, answer: 'addition', text: words },
    },
  ],

  'POST /api/v1/ticket-links/:number/authorship': ({ tickets: all }) => [
    {
      on: '',
      url: `/api/v1/ticket-links/${all.technical.number}/authorship`,
      body: { k: unknownLink, answer: 'mine' },
    },
  ],
  'POST /api/v1/ticket-links/:number/renewals': ({ tickets: all }) => [
    { on: '', url: `/api/v1/ticket-links/${all.technical.number}/renewals`, body: { k: unknownLink } },
  ],

  'GET /api/v1/token': one('/api/v1/token'),
  'GET /api/v1/me': one('/api/v1/me'),
  'POST /api/v1/me/preferences': one('/api/v1/me/preferences', { body: { theme: 'dark' } }),

  'GET /api/v1/me/sessions': one('/api/v1/me/sessions'),
  'POST /api/v1/me/sessions/end': one('/api/v1/me/sessions/end', { body: {} }),
  'POST /api/v1/sign-in/code': one('/api/v1/sign-in/code', { body: { code } }),
  'GET /api/v1/me/second-factor': one('/api/v1/me/second-factor'),
  'POST /api/v1/me/second-factor': one('/api/v1/me/second-factor', { body: {} }),
  'POST /api/v1/me/second-factor/confirmation': one('/api/v1/me/second-factor/confirmation', { body: { code } }),
  'POST /api/v1/me/second-factor/end': one('/api/v1/me/second-factor/end', { body: {} }),
  'POST /api/v1/me/step-up': one('/api/v1/me/step-up', { body: { code } }),
}
