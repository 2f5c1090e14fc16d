import type { ReactNode } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Toolbar } from '../../../ui/Toolbar.tsx'
import { useWords } from '../../shell/reader.tsx'
import { asCode, begun, type Change, linkedTo, marked, type Typed } from './formatting.ts'

export type Formatting = 'bold' | 'italic' | 'code' | 'list' | 'quote' | 'link'

/** Shortcuts of the editor; the link has none, because Ctrl K is the palette's everywhere. */
export const formattingKeys: Record<string, Formatting> = { 'Ctrl B': 'bold', 'Ctrl I': 'italic', 'Ctrl E': 'code' }

export function changeBy(what: Formatting, typed: Typed, words: string): Change {
  if (what === 'bold') return marked(typed, '**', words)
  if (what === 'italic') return marked(typed, '*', words)
  if (what === 'code') return asCode(typed, words)
  if (what === 'list') return begun(typed, '- ')
  return what === 'quote' ? begun(typed, '> ') : linkedTo(typed, 'https://', words)
}

type Props = {
  onFormat: (what: Formatting) => void
  previewing: boolean
  onPreview: () => void
  children?: ReactNode
}

const order = ['bold', 'italic', 'code', 'list', 'quote', 'link'] as const
const shown: Partial<Record<Formatting, string>> = { bold: 'Control+B', italic: 'Control+I', code: 'Control+E' }

/** What can be done to the words, and how they will look. */
export function FormatBar({ onFormat, previewing, onPreview, children }: Props) {
  const { editor } = useWords().desk.writing
  return (
    <Toolbar label={editor.toolbar}>
      {!previewing &&
        order.map((what) => (
          <Button key={what} size="small" tone="quiet" aria-keyshortcuts={shown[what]} onClick={() => onFormat(what)}>
            {editor[what]}
          </Button>
        ))}
      {!previewing && children}
      <Button size="small" tone="quiet" aria-pressed={previewing} onClick={onPreview}>
        {previewing ? editor.write : editor.preview}
      </Button>
    </Toolbar>
  )
}
