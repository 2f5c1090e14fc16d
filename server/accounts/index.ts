export { accountRoutes } from './routes.ts'
export { accountByContract, accountById, contactsOf, serviceById } from './store.ts'
