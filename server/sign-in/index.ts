export { authenticatorUri } from './authenticator.ts'
export { enrolling, enrolmentOf } from './factors.ts'
export { letterIsDue } from './limits.ts'
export {
  endSessionsFor,
  enterKey,
  enterWithPassword,
  entryLinkFor,
  entryMinutes,
  hashPassword,
  hearAnew,
  invite,
  inviteAgain,
  limitPerson,
  linkHours,
  passwordIsTooCommon,
  passwordLinkFor,
  restorePerson,
  signOutEverywhere,
  stopPerson,
  takeFactorAway,
} from './people.ts'
export { signInRoutes } from './routes.ts'
export { deviceOf, factorIsFresh, mayComeIn, networkOf, sessionHolds } from './rules.ts'
export { startSession } from './sessions.ts'
export {
  contactDomains,
  countRecoveryCodes,
  entryLinkBy,
  factorOf,
  linkBy as passwordLinkBy,
  personByEmail,
  personById,
  sessionsOf,
  touchSession,
} from './store.ts'
export { tidySignIn } from './timers.ts'
