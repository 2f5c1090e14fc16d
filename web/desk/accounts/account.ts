import type { accounts, Output } from '#contract/index.ts'

export type Account = Output<typeof accounts.accountCard>
export type Contact = Account['contacts'][number]
export type Service = Account['services'][number]

export type ContactOfCard = Output<typeof accounts.contactCard>
export type ServiceOfCard = Output<typeof accounts.serviceCard>
