export { promiseReactions } from './reactions.ts'
export { firstReplyBy, nextUpdateBy, type Terms } from './rules.ts'
export { promiseTerms } from './store.ts'
