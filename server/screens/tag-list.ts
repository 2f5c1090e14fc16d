import { sql } from 'kysely'
import { tickets } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import { screen } from '#platform/screen.ts'

type Tag = Output<typeof tickets.tagList>['tags'][number]
const most = 2000

export const tagList = screen(tickets.tagList, async (_, { db }) => {
  const { rows } = await sql<Tag>`
    select id, name, uses, retired_at is not null as retired from tags
    where merged_into is null order by uses desc, name limit ${most}`.execute(db)
  return { tags: rows }
})
