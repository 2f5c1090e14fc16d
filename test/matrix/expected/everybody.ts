import { everybody, public_, type Rows } from './letters.ts'

/** Doors for everybody, and for who is somebody. */
export const forEverybody: Rows = {
  // Not their password; by a factor just confirmed it goes without.
  'POST /api/v1/me/password': '? ccccc cccc ccccc ???',
  // Asked from this machine, as here; others need the token (its own story).
  'GET /metrics': public_,
  'GET /healthz': public_,
  'GET /api/docs': public_,
  'GET /api/v1/openapi.json': public_,
  'GET /assets/*': '0 00000 0000 00000 000',
  'GET /api/v1/setup': public_,
  'POST /api/v1/setup': 'c ccccc cccc ccccc ccc',
  'POST /api/v1/sign-in': '? ????? ???? ????? ???',
  'POST /api/v1/sign-out': public_,
  'POST /api/v1/password-resets': public_,
  'GET /api/v1/password-links/:token': '0 00000 0000 00000 000',
  'POST /api/v1/password-links/:token': '0 00000 0000 00000 000',
  'GET /api/v1/entry-links/:token': '0 00000 0000 00000 000',
  'POST /api/v1/entry-links/:token': '0 00000 0000 00000 000',

  'GET /api/v1/ticket-links/:number': '0 00000 0000 00000 000',
  'POST /api/v1/ticket-links/:number/answers': '0 00000 0000 00000 000',
  'POST /api/v1/ticket-links/:number/authorship': '0 00000 0000 00000 000',
  // The same answer whatever becomes of it.
  'POST /api/v1/ticket-links/:number/renewals': public_,

  'GET /api/v1/token': '? 00000 0000 00000 ???',
  'GET /api/v1/me': everybody,
  'POST /api/v1/me/preferences': everybody,
  'GET /api/v1/me/sessions': everybody,
  'POST /api/v1/me/sessions/end': everybody,
  // Nobody is half-way in here; who is has a story in sign-in.
  'POST /api/v1/sign-in/code': '? ????? ???? ????? ???',
  'GET /api/v1/me/second-factor': everybody,
  'POST /api/v1/me/second-factor': everybody,
  'POST /api/v1/me/second-factor/confirmation': '? ccccc cccc ccccc ???',
  'POST /api/v1/me/second-factor/end': '? ccccc ---- ----- ???',
  'POST /api/v1/me/step-up': '? ccccc cccc ccccc ???',
}
