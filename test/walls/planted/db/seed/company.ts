import { app } from '../../server/app.ts'

export const company = app
