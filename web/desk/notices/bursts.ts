import type { Notification } from '#contract/notices.ts'

export type Item = { id: string; notices: Notification[] }

/** Fewer one reads faster than one unfolds. */
const leastFolded = 4

/**
 * A burst is one line: many of one kind that stand next to each other, all read or all unread, are folded. `unfolded`
 * are the bursts that the reader has opened, by the last of their notices, to which new ones come on top.
 */
export function foldBursts(notices: readonly Notification[], unfolded: ReadonlySet<string>): Item[] {
  return runsOf(notices).flatMap((run): Item[] => {
    const id = run.at(-1)!.id
    const folds = run.length >= leastFolded && !unfolded.has(id)
    return folds ? [{ id, notices: run }] : run.map((notice) => ({ id: notice.id, notices: [notice] }))
  })
}

function runsOf(notices: readonly Notification[]): Notification[][] {
  const runs: Notification[][] = []
  for (const notice of notices) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before?.kind === notice.kind && before.read === notice.read) run.push(notice)
    else runs.push([notice])
  }
  return runs
}
