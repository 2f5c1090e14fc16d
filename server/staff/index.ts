export { staffRoutes } from './routes.ts'
export { allLines, lineById, peopleOfLine, theDesk, workingAgent } from './store.ts'
