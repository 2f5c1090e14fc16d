export { accountRoutes } from './routes.ts'
export { lastDayOf, rolesGivenBy } from './rules.ts'
export { accountByContract, accountById, serviceById } from './store.ts'
