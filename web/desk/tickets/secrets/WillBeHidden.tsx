import { secretsIn } from '#contract/secrets.ts'
import { useWords } from '../../shell/reader.tsx'

export type Writing = {
  text: string
  /** Who opens a password once that is taken out of it; of what goes past the ticket nobody does. */
  readers?: 'client' | 'staff' | 'nobody'
}

/** What of these words will be hidden when they are sent, and what becomes of it. */
export function WillBeHidden({ text, readers = 'client' }: Writing) {
  const { secrets: words } = useWords().common
  const counts = new Map<string, number>()
  for (const { kind } of secretsIn(text)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  if (counts.size === 0) return null
  return (
    <p className="meta" role="status">
      {words.shown({ counts: [...counts].map(([kind, count]) => ({ kind, count })) })} {words.shownWhy[readers]}
    </p>
  )
}
