import type { Output, tokens } from '#contract/index.ts'

type List = Output<typeof tokens.tokenList>
export type Token = List['tokens'][number]
export type Offers = List['offers']
