import { addresses, at, forms } from '#contract/pages.ts'
import { serve } from '#platform/http/api.ts'
import type { Edge } from '#platform/http/edge.ts'
import { form, type Portal, type Values } from '#platform/http/pages.ts'
import { askReset } from './commands/ask-reset.ts'
import { beginFactor } from './commands/begin-factor.ts'
import { changePassword } from './commands/change-password.ts'
import { chooseKeys } from './commands/choose-keys.ts'
import { choosePreferences } from './commands/choose-preferences.ts'
import { comeIn } from './commands/come-in.ts'
import { confirmFactor } from './commands/confirm-factor.ts'
import { dropFactor } from './commands/drop-factor.ts'
import { endSessions } from './commands/end-sessions.ts'
import { enterCode } from './commands/enter-code.ts'
import { setPassword } from './commands/set-password.ts'
import { signIn } from './commands/sign-in.ts'
import { signOut } from './commands/sign-out.ts'
import { stepUp } from './commands/step-up.ts'

const homeOf = (door: 'portal' | 'desk') => (door === 'desk' ? addresses.desk : addresses.home)
const ours = (to: string | undefined, otherwise: string) =>
  to && /^\/(?![/\\])[\x21-\x7e]*$/.test(to) ? to : otherwise

type Way = { door: 'portal' | 'desk'; next?: 'in' | 'code' | 'enrolment' }

/** After the password: in, or to the step that is still to come, and from there to where one wanted to go. */
function onward({ door, next = 'in' }: Way, to: string | undefined) {
  const wanted = ours(to, homeOf(door))
  if (next === 'in') return wanted
  const step = next === 'code' ? addresses.secondStep : addresses.factor
  return wanted === homeOf(door) ? step : `${step}?${new URLSearchParams({ to: wanted })}`
}

/** Setting a second factor up, confirming it, doing without. */
function factorForms(portal: Portal) {
  form(portal, {
    form: 'stepUp',
    action: forms.stepUp,
    command: stepUp,
    on: addresses.stepUp,
    without: ['to'],
    to: (_: unknown, { to }: Values) => ours(to, addresses.me),
  })
  form(portal, {
    form: 'beginFactor',
    action: forms.beginFactor,
    command: beginFactor,
    on: addresses.factor,
    without: ['to'],
    to: () => addresses.factor,
  })
  form(portal, {
    form: 'confirmFactor',
    action: forms.confirmFactor,
    command: confirmFactor,
    on: addresses.factor,
    without: ['to', 'stay'],
    to: ({ door }: Way, { to, stay }: Values) =>
      stay ? `${addresses.factor}?done=factor-set` : ours(to, homeOf(door)),
  })
  form(portal, {
    form: 'dropFactor',
    action: forms.dropFactor,
    command: dropFactor,
    on: addresses.factor,
    to: () => `${addresses.factor}?done=factor-dropped`,
  })
}

/** The language chosen by hand goes along while nobody is signed in. */
const answered = (door = 'portal', lang = '') => ({ done: 'asked', door, ...(lang ? { lang } : {}) })

export function signInRoutes(edge: Edge, portal: Portal) {
  for (const command of [signIn, signOut, askReset, setPassword, comeIn, choosePreferences, chooseKeys])
    serve(edge, command)
  for (const command of [enterCode, stepUp, beginFactor, confirmFactor, dropFactor, endSessions, changePassword])
    serve(edge, command)

  form(portal, {
    form: 'signIn',
    action: forms.signIn,
    command: signIn,
    on: addresses.login,
    without: ['to'],
    to: (way: Way, { to }: Values) => onward(way, to),
  })
  form(portal, {
    form: 'enterCode',
    action: forms.enterCode,
    command: enterCode,
    on: addresses.secondStep,
    without: ['to'],
    to: ({ door }: Way, { to }: Values) => ours(to, homeOf(door)),
  })
  factorForms(portal)
  form(portal, {
    form: 'endSessions',
    action: forms.endSessions,
    command: endSessions,
    on: addresses.me,
    to: () => `${addresses.me}?done=sessions-ended#sessions`,
  })
  form(portal, {
    form: 'changePassword',
    action: forms.changePassword,
    command: changePassword,
    on: addresses.me,
    to: () => `${addresses.me}?done=password-changed#password-part`,
  })
  form(portal, {
    form: 'signOut',
    action: forms.signOut,
    command: signOut,
    on: addresses.login,
    without: ['door'],
    // Everybody goes out by the door they came in by.
    to: (_: unknown, { door }: Values) => (door === 'desk' ? `${addresses.login}?door=desk` : addresses.login),
  })
  form(portal, {
    form: 'askReset',
    action: forms.askReset,
    command: askReset,
    on: addresses.reset,
    without: ['lang'],
    to: (_: unknown, { door, lang }: Values) => `${addresses.reset}?${new URLSearchParams(answered(door, lang))}`,
  })
  form(portal, {
    form: 'setPassword',
    action: forms.setPassword,
    command: setPassword,
    on: addresses.passwordLink,
    to: (way: Way) => onward(way, undefined),
  })
  form(portal, {
    form: 'comeIn',
    action: forms.comeIn,
    command: comeIn,
    on: addresses.entryLink,
    to: ({ door }: { door: 'portal' | 'desk' }) => homeOf(door),
  })
  form(portal, {
    form: 'choosePreferences',
    action: forms.choosePreferences,
    command: choosePreferences,
    on: addresses.me,
    without: ['back'],
    to: (_: unknown, { back }: Values) => ours(back, at(addresses.me)),
  })
}
