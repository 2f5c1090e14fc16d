export { staffRoutes } from './routes.ts'
export { allLines, lineById, theDesk, workingAgent } from './store.ts'
