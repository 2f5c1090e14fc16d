import type { Config } from './config.ts'

export type Clock = () => Config
