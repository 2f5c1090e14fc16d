import { optionalLetters } from '#contract/mail/choices.ts'
import type { Pages } from '#contract/pages.ts'
import { type Cast, malformed, refused, stranger } from './cast.ts'
import { idOf } from './conversation.ts'
import type { Draw } from './story.ts'

const zones = ['Asia/Yekaterinburg', 'Europe/Berlin', 'Europe/London', 'Europe/Moscow', 'UTC']
const token = 'k'.repeat(43)

/** Coming in: signing in, a new password, the first run. */
export function doorStories(cast: Cast): Record<string, Draw> {
  const { say } = cast
  const email = 'oleg@vector.ru'
  return {
    login: { page: 'login', data: { door: 'portal' }, reader: { ...stranger, path: '/login?to=%2Ft%2F104233' } },
    'login of staff': {
      page: 'login',
      data: { door: 'desk' },
      reader: { ...stranger, path: '/login?door=desk&lang=ru' },
    },
    'login refused': {
      page: 'login',
      data: { door: 'portal' },
      reader: {
        ...stranger,
        path: '/login',
        attempt: refused(cast, 'signIn', { email, door: 'portal', to: '/t/104233' }, 'sign_in_failed'),
      },
    },
    'login with a text that was not sent': {
      page: 'login',
      data: { door: 'portal' },
      reader: {
        ...stranger,
        path: '/t/104233/reply',
        attempt: refused(
          cast,
          'postReply',
          { text: say('Всё ещё не пускает.', 'It still lets nobody in.'), to: '/t/104233' },
          'sign_in_required',
        ),
      },
    },
    'ask for a reset': { page: 'ask-reset', data: { door: 'portal' }, reader: { ...stranger, path: '/reset' } },
    'reset asked': {
      page: 'ask-reset',
      data: { door: 'portal' },
      reader: { ...stranger, path: '/reset?done=asked', done: 'asked' },
    },
    invitation: {
      page: 'password-link',
      data: { kind: 'invitation', door: 'portal', token },
      reader: { ...stranger, path: `/link/${token}` },
    },
    'reset link with a common password': {
      page: 'password-link',
      data: { kind: 'reset', door: 'desk', token },
      reader: {
        ...stranger,
        path: `/link/${token}`,
        attempt: refused(cast, 'setPassword', { token }, 'password_too_common'),
      },
    },
    'link from the command line': {
      page: 'entry-link',
      data: { name: cast.vera, door: 'desk', token },
      reader: { ...stranger, path: `/enter/${token}` },
    },
    setup: { page: 'setup', data: { zones }, reader: { ...stranger, company: '', zone: 'UTC', path: '/setup' } },
    'setup with errors': {
      page: 'setup',
      data: { zones },
      reader: {
        ...stranger,
        company: '',
        path: '/setup',
        attempt: malformed(
          cast,
          'setUpDesk',
          { company: cast.company, name: '', email: 'maria', zone: 'Europe/Berlin', language: 'en' },
          {
            name: say('Заполните это поле.', 'Fill this in.'),
            email: say('Это не похоже на адрес электронной почты.', 'This does not look like an e-mail address.'),
            password: say('Не меньше 15 знаков.', 'At least 15 characters.'),
          },
        ),
      },
    },
  }
}

function me(cast: Cast, change: Partial<Pages['me']> = {}): Pages['me'] {
  return {
    id: idOf(5),
    kind: 'contact',
    name: cast.oleg,
    email: 'oleg@vector.ru',
    language: cast.language,
    zone: 'Europe/Moscow',
    theme: 'system',
    roles: ['technical', 'billing'],
    company: cast.company,
    zones,
    sessions: [
      session(1, { current: true, browser: 'Firefox', system: 'Linux' }),
      session(2, { browser: 'Safari', system: 'iPhone', ip: '2001:db8::17', secondFactor: true }),
      session(3, { browser: null, system: null }),
    ],
    factor: factor({ since: '2026-10-02T08:12:00.000Z', codesLeft: 9 }),
    letters: optionalLetters.map((kind) => ({ kind, on: kind !== 'copies' })),
    ...change,
  }
}

const session = (n: number, change: Partial<Pages['me']['sessions'][number]>) => ({
  id: idOf(40 + n),
  ip: '203.0.113.7',
  browser: null,
  system: null,
  since: '2026-11-21T07:40:00.000Z',
  seenAt: '2026-11-22T06:05:00.000Z',
  secondFactor: false,
  current: false,
  ...change,
})

const factor = (change: Partial<Pages['factor']> = {}): Pages['factor'] => ({
  door: 'portal',
  since: null,
  codesLeft: 0,
  mandatory: false,
  fresh: false,
  pending: null,
  ...change,
})

/** The second factor in each of its states. */
export function factorStories(cast: Cast): Record<string, Draw> {
  const pending = {
    secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    key: 'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP',
    uri: 'otpauth://totp/Linea:oleg%40vector.ru?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    codes: Array.from({ length: 10 }, (_, n) => `7k2m-x${n}qr-0vwt-9zy${n}`),
    qr: { size: 9, path: 'M1 1h7v1h-7zM1 1h1v7h-1zM7 1h1v7h-1zM1 7h7v1h-7zM3 3h3v3h-3z' },
  }
  const since = '2026-10-02T08:12:00.000Z'
  return {
    'second step': { page: 'second-step', data: {}, reader: { ...stranger, path: '/login/code?to=%2Fme' } },
    'second step, wrong code': {
      page: 'second-step',
      data: {},
      reader: { ...stranger, path: '/login/code', attempt: refused(cast, 'enterCode', { to: '/me' }, 'code_wrong') },
    },
    'confirm that it is you': { page: 'step-up', data: { has: true }, reader: { path: '/confirm?to=%2Ffactor' } },
    'nothing to confirm with': { page: 'step-up', data: { has: false }, reader: { path: '/confirm' } },
    'no second factor': { page: 'factor', data: factor(), reader: { path: '/factor' } },
    'second factor being set up': { page: 'factor', data: factor({ pending }), reader: { path: '/factor' } },
    'second factor, to be set up before coming in': {
      page: 'factor',
      data: factor({ pending, mandatory: true, door: 'desk' }),
      reader: { ...stranger, path: '/factor', attempt: refused(cast, 'confirmFactor', {}, 'code_wrong') },
    },
    'second factor': { page: 'factor', data: factor({ since, codesLeft: 3 }), reader: { path: '/factor' } },
    'second factor just set': {
      page: 'factor',
      data: factor({ since, codesLeft: 10, fresh: true }),
      reader: { path: '/factor?done=factor-set', done: 'factor-set' },
    },
  }
}

/** Settings, and pages that say what went wrong. */
export function otherStories(cast: Cast): Record<string, Draw> {
  const problem = (status: number, attempt: ReturnType<typeof refused>, reader = {}): Draw => ({
    page: 'problem',
    data: { status },
    reader: { path: '/nowhere', attempt, ...reader },
  })
  return {
    'me with a wrong password': {
      page: 'me',
      data: me(cast),
      reader: {
        path: '/me/password',
        attempt: {
          form: 'changePassword',
          values: { others: 'stay' },
          problem: {
            code: 'password_wrong',
            message: cast.say(
              'Это не ваш текущий пароль. Ничего не изменено.',
              'This is not your current password. Nothing was changed.',
            ),
          },
        },
      },
    },
    me: { page: 'me', data: me(cast), reader: { path: '/me?done=saved', done: 'saved' } },
    'me of staff': {
      page: 'me',
      data: me(cast, {
        letters: null,
        kind: 'agent',
        name: cast.vera,
        email: 'vera@linea.example',
        roles: ['agent'],
        theme: 'dark',
      }),
      reader: { path: '/me', name: cast.vera, door: 'desk' },
    },
    'the API': { page: 'api-docs', data: api(cast), reader: { ...stranger, path: '/api/docs' } },
    'page not found': problem(404, refused(cast, '', {}, 'page_not_found')),
    'page not found by a stranger': problem(404, refused(cast, '', {}, 'page_not_found'), {
      ...stranger,
      path: '//elsewhere.example/x',
    }),
    'dead link': problem(404, refused(cast, '', {}, 'link_not_found'), { ...stranger, path: `/link/${token}` }),
    'database away': problem(503, refused(cast, '', {}, 'unavailable', { seconds: 5 })),
    'server error': problem(500, refused(cast, '', {}, 'server_error', { reference: 'E-4F2A9C' })),
  }
}

const api = ({ say }: Cast): Pages['api-docs'] => ({
  base: 'https://support.linea.example/api/v1',
  slices: [
    {
      name: 'tickets',
      operations: [
        {
          id: 'tickets.confirmSolution',
          method: 'POST',
          path: '/tickets/{ticketId}/confirmation',
          summary: 'Confirm solution',
          description: 'A client confirms that it works: the ticket is closed.',
          scope: 'tickets:write',
          who: ['client owner', 'client technical'],
          fields: [{ name: 'ticketId', type: 'string, uuid', required: true, description: 'The ticket.' }],
          curl: "curl -X POST https://support.linea.example/api/v1/tickets/1/confirmation \\\n  -d '{}'",
          answer: '{\n  "ticketId": "1"\n}',
          refusals: [
            {
              status: 404,
              code: 'ticket_not_found',
              words: say('Такой заявки нет или она вам недоступна.', 'This ticket does not exist.'),
            },
          ],
        },
        {
          id: 'tickets.letIn',
          method: 'GET',
          path: '/anything',
          summary: 'Let in',
          description: null,
          scope: null,
          who: null,
          fields: [],
          curl: 'curl https://support.linea.example/api/v1/anything',
          answer: '{}',
          refusals: [],
        },
      ],
    },
  ],
})
