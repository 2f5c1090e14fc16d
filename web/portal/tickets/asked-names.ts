import type { Field } from '#contract/tickets.ts'

export type Services = readonly { id: string; name: string }[]

/** What an answer is called in the form that carries it. */
export const nameOf = ({ id, kind }: Pick<Field, 'id' | 'kind'>) =>
  `answers.${id}${kind === 'several' || kind === 'file' ? '[]' : ''}`
export const idOf = ({ id }: Pick<Field, 'id'>) => `answers.${id}`
