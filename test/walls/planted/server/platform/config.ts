import type { Clock } from './clock.ts'

export type Config = { clock: Clock }
