import type { Output, staff } from '#contract/index.ts'

export type People = Output<typeof staff.people>
export type Agent = People['agents'][number]
export type Line = People['lines'][number]
export type Person = Output<typeof staff.agentCard>
export type NamedLine = Person['lines'][number]
