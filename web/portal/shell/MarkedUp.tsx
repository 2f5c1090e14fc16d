import type { Block } from '#contract/tickets.ts'
import { type Drawn, MarkedUp as Marked } from '../../ui/MarkedUp.tsx'

const drawn: Drawn = {
  code: (text) => <pre dir="ltr">{text}</pre>,
  rel: 'nofollow noreferrer',
}

/** Our words in light Markdown as the client reads them. */
export const MarkedUp = ({ blocks }: { blocks: Block[] }) => <Marked blocks={blocks} className="marked" drawn={drawn} />
