export { knowledgeReactions } from './reactions.ts'
export { knowledgeRoutes } from './routes.ts'
export { mayKeepOwn, maySeeAnswer, mayShare } from './rules.ts'
