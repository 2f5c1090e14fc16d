export { authenticatorUri } from './authenticator.ts'
export { enrolling, enrolmentOf, forgetFactor } from './factors.ts'
export { letterIsDue } from './limits.ts'
export {
  endSessionsFor,
  enterWithPassword,
  hashPassword,
  invite,
  limitPerson,
  linkHours,
  passwordIsTooCommon,
  passwordLinkFor,
  restorePerson,
  signOutEverywhere,
  stopPerson,
} from './people.ts'
export { signInRoutes } from './routes.ts'
export { deviceOf, factorIsFresh, mayComeIn, sessionHolds } from './rules.ts'
export { startSession } from './sessions.ts'
export {
  countRecoveryCodes,
  factorOf,
  linkBy as passwordLinkBy,
  personByEmail,
  personById,
  sessionsOf,
  touchSession,
} from './store.ts'
export { tidySignIn } from './timers.ts'
