// planted: contract-is-a-leaf, rules-are-pure
import { performance } from 'node:perf_hooks'

export const isLate = (dueAt: number) => performance.now() > dueAt
