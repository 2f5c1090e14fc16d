import * as z from 'zod/mini'

export const clause = (route: string) => ({ route, input: z.strictObject({}) })
