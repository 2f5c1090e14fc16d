export { accountRoutes } from './routes.ts'
export { accountByContract, accountById, serviceById, serviceOf } from './store.ts'
