import { secretsIn } from '#contract/secrets.ts'
import { useWords } from '../../shell/reader.tsx'

/** `readers`: who opens a password once that is taken out of it; of what goes past the ticket nobody does. */
type Props = { text: string; readers?: 'client' | 'staff' | 'nobody' }

/** While one writes: what will be hidden when it is sent, and what becomes of it. */
export function HiddenSoon({ text, readers = 'client' }: Props) {
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
