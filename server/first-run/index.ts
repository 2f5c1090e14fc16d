export { firstRunReactions } from './reactions.ts'
export { firstRunRoutes } from './routes.ts'
