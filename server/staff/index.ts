export { staffRoutes } from './routes.ts'
export { resetHolds } from './rules.ts'
export { allLines, lineById, peopleOfLine, theDesk, workingAgent } from './store.ts'
