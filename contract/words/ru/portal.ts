import type { Words } from '../words.ts'

export const portal: Words['portal'] = {}
