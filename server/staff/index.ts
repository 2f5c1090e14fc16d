export { type Look, lookOf } from './look/shown.ts'
export { lookRow } from './look/store.ts'
export { staffRoutes } from './routes.ts'
export { resetHolds } from './rules.ts'
export {
  allLines,
  lineById,
  peopleOfLine,
  theDesk,
  workingAdministrators,
  workingAgent,
  workingKeepers,
} from './store.ts'
