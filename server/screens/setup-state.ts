import { staff } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'
import { theDesk } from '../staff/index.ts'

export const setupState = screen(staff.setupState, async (_, { db }) => ({ done: (await theDesk(db)) !== undefined }))
