export { accountRoutes } from './routes.ts'
export { accountByContract, accountById, contactsOf, serviceById, serviceOf } from './store.ts'
