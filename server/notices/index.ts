export { noticeReactions } from './reactions.ts'
export { noticeRoutes } from './routes.ts'
export { tidyNotices } from './timers.ts'
