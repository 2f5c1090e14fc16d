export { common } from '#contract/words/en/common.ts'
export { desk } from '#contract/words/en/desk.ts'
export { refusals } from '#contract/words/en/refusals.ts'
