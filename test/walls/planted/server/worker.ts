// planted: only-app-knows-the-slices
import { reactions } from './promises/index.ts'

export const worker = reactions
