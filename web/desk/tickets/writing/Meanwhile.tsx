import type { DeskEntry } from '#contract/tickets.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Line } from '../../../ui/Stack.tsx'
import { useWords } from '../../shell/reader.tsx'

/** Refusals that this shows in its own way. */
export const heldByThread = ['client_wrote_meanwhile', 'colleague_replied_meanwhile']

/** What the client or a colleague wrote since this draft was begun, shown where the eye is: above the words that may be outdated. */
export function Meanwhile({ entries, onRead }: { entries: DeskEntry[]; onRead: () => void }) {
  const { desk } = useWords()
  const words = desk.orders.meanwhile
  const [first] = entries
  if (!first) return null
  const show = () => {
    const entry = document.getElementById(`entry-${first.seq}`)
    entry?.scrollIntoView({ block: 'center' })
    entry?.focus({ preventScroll: true })
  }
  return (
    <div role="alert">
      <Banner tone="warn" title={words.title({ name: first.author?.name ?? desk.ticket.client })}>
        {entries.map(({ seq, text, solution }) => (
          <blockquote key={seq}>{excerpt(text ?? solution?.happened ?? '')}</blockquote>
        ))}
        <p>{words.words}</p>
        <Line>
          <Button size="small" onClick={show}>
            {words.show}
          </Button>
          <Button size="small" onClick={onRead}>
            {words.read}
          </Button>
        </Line>
      </Banner>
    </div>
  )
}

const excerpt = (text: string) => (text.length > 280 ? `${text.slice(0, 280)}…` : text)
