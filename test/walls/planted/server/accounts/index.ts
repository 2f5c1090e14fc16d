export { accountName } from './store.ts'
