export { incidentRoutes } from './routes.ts'
export { incidentWordsAt } from './words-at-rest.ts'
