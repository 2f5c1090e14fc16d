import type { ReactNode } from 'react'
import { linked } from './linked.ts'

/** Text as it was typed: its lines, its spaces, and its web addresses to follow. */
export function Prose({ text }: { text: string }) {
  return (
    <div className="typed" dir="auto">
      {linked(text).map(drawn)}
    </div>
  )
}

function drawn(piece: { text: string; href?: string }, i: number): ReactNode {
  if (!piece.href) return piece.text
  return (
    <a key={i} href={piece.href} rel="nofollow noreferrer">
      {piece.text}
    </a>
  )
}
