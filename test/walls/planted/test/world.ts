import { app } from '../server/app.ts'

export const vera = { app }
