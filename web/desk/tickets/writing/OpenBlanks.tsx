import type { RefObject } from 'react'
import { firstOpenBlank, openBlanks } from '#contract/tickets.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../shell/reader.tsx'

/** How many blanks are left, and the way to the next one. */
export function OpenBlanks({ text, field }: { text: string; field: RefObject<HTMLTextAreaElement | null> }) {
  const { editor } = useWords().desk.writing
  const n = openBlanks(text).length
  if (n === 0) return null
  const go = () => {
    const { current } = field
    if (!current) return
    const blank = firstOpenBlank(text, current.selectionEnd) ?? firstOpenBlank(text)
    current.focus()
    if (blank) current.setSelectionRange(blank.start, blank.end)
  }
  return (
    <div className="button-row">
      <span className="meta">{editor.blanks({ n })}</span>
      <Button size="small" tone="quiet" onClick={go}>
        {editor.toBlank}
      </Button>
    </div>
  )
}
