export { incidentRoutes } from './routes.ts'
export { saidOfIncidents } from './said-in-history.ts'
export { incidentWordsAt } from './words-at-rest.ts'
