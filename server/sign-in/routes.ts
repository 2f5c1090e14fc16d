import { addresses, at, forms } from '#contract/pages.ts'
import { serve } from '#platform/http/api.ts'
import type { Edge } from '#platform/http/edge.ts'
import { form, type Portal, type Values } from '#platform/http/pages.ts'
import { askReset } from './commands/ask-reset.ts'
import { choosePreferences } from './commands/choose-preferences.ts'
import { comeIn } from './commands/come-in.ts'
import { setPassword } from './commands/set-password.ts'
import { signIn } from './commands/sign-in.ts'
import { signOut } from './commands/sign-out.ts'

const homeOf = (door: 'portal' | 'desk') => (door === 'desk' ? addresses.desk : addresses.home)
const ours = (to: string | undefined, otherwise: string) =>
  to && /^\/(?![/\\])[\x21-\x7e]*$/.test(to) ? to : otherwise

/** The language chosen by hand goes along while nobody is signed in. */
const answered = (door = 'portal', lang = '') => ({ done: 'asked', door, ...(lang ? { lang } : {}) })

export function signInRoutes(edge: Edge, portal: Portal) {
  for (const command of [signIn, signOut, askReset, setPassword, comeIn, choosePreferences]) serve(edge, command)

  form(portal, {
    form: 'signIn',
    action: forms.signIn,
    command: signIn,
    on: addresses.login,
    without: ['to'],
    to: ({ door }: { door: 'portal' | 'desk' }, { to }: Values) => ours(to, homeOf(door)),
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
    to: ({ door }: { door: 'portal' | 'desk' }) => homeOf(door),
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
