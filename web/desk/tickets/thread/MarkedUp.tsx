import type { Block } from '#contract/tickets.ts'
import { type Drawn, MarkedUp as Marked } from '../../../ui/MarkedUp.tsx'
import { CodeBlock } from './CodeBlock.tsx'
import css from './MarkedUp.module.css'

const drawn: Drawn = {
  code: (text, language) => <CodeBlock text={text} language={language} />,
  rel: 'noopener noreferrer nofollow',
  apart: true,
}

/** What somebody wrote in light Markdown, its code as it was typed; links lead out of the desk in a window of their own. */
export const MarkedUp = ({ blocks }: { blocks: Block[] }) => (
  <Marked blocks={blocks} className={css.said} drawn={drawn} />
)
