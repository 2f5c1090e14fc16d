export { letterIsDue } from './limits.ts'
export {
  enterKey,
  enterWithPassword,
  hashPassword,
  invite,
  linkHours,
  passwordIsTooCommon,
  passwordLinkFor,
  restorePerson,
  signOutEverywhere,
  stopPerson,
} from './people.ts'
export { signInRoutes } from './routes.ts'
export { sessionHolds } from './rules.ts'
export { startSession } from './sessions.ts'
export { linkBy as passwordLinkBy, personByEmail, personById, touchSession } from './store.ts'
export { tidySignIn } from './timers.ts'
