export { staffRoutes } from './routes.ts'
export { allLines, lineById, theDesk, workingAdministrators, workingAgent } from './store.ts'
