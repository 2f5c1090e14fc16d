export { common } from '#contract/words/ru/common.ts'
export { desk } from '#contract/words/ru/desk.ts'
export { refusals } from '#contract/words/ru/refusals.ts'
