import type { accounts, Output } from '#contract/index.ts'

export type Account = Output<typeof accounts.accountCard>
export type Contact = Account['contacts'][number]
export type Service = Account['services'][number]
