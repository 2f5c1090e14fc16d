import { countsIn } from '#platform/hiding.ts'

/** What was taken out of the words of an entry, as its event says it. */
export const hiddenOf = ({ hidden }: { hidden?: unknown }) =>
  Array.isArray(hidden) ? { hidden: countsIn(hidden.map(String)) } : {}
