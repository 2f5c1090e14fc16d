import type { Pages, Reader } from '#contract/pages.ts'
import { type Returned, returned } from './attempts.ts'
import { asked } from './links.ts'

type Draft = Pages['new-ticket']['drafts'][number]
export type Drafted = Returned & {
  /** The draft that fills the form; null where nothing was typed before, or the form has just come back. */
  draft: Draft | null
  others: Draft[]
  /** By this the draft is known, from the first letter on. */
  draftId: string
}

/** A form with what its reader had typed before: what has just come back goes first, then the draft asked for, then the newest. */
export function drafted(reader: Reader, form: string, drafts: Draft[], labels: Record<string, string>): Drafted {
  const back = returned(reader, form, labels)
  const isBack = reader.attempt?.form === form
  const wanted = asked(reader, 'draft')
  const draft = isBack ? null : (drafts.find(({ draftId }) => draftId === wanted) ?? drafts[0] ?? null)
  return {
    ...back,
    value: (name) => back.value(name) ?? draft?.values[name]?.[0],
    files: isBack ? back.files : (draft?.files ?? []).map(({ id }) => id),
    draft,
    others: drafts.filter((one) => one !== draft),
    draftId: (isBack ? back.value('draft') : draft?.draftId) ?? reader.key(),
  }
}
