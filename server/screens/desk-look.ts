import { staff } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'
import { personById } from '../sign-in/index.ts'
import { lookOf, lookRow, theDesk } from '../staff/index.ts'

export const deskLook = screen(staff.deskLook, async (_, { db }) => {
  const row = await lookRow(db)
  const { logo } = await lookOf(db)
  return {
    company: (await theDesk(db))?.company ?? '',
    accent: row?.accent ?? null,
    logo,
    version: row?.version ?? 0,
    changed: row ? { by: (await personById(db, row.by_id))?.name ?? '', at: row.at.toISOString() } : null,
  }
})
