// planted: satellites-are-strangers
import { reactions } from '../promises/index.ts'

export const ordered = reactions
