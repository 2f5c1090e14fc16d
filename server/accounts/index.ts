export { accountRoutes } from './routes.ts'
export { lastDayOf, rolesGivenBy } from './rules.ts'
export { accountByContract, accountById, contactsOf, serviceById } from './store.ts'
