export type Glyph = 'ring' | 'half' | 'back' | 'hourglass' | 'grid' | 'check' | 'square'

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.5,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

const drawings: Record<Glyph, React.ReactNode> = {
  ring: <circle cx="6" cy="6" r="4.25" {...line} />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.25" {...line} />
      <path d="M6 1.75a4.25 4.25 0 0 0 0 8.5z" fill="currentColor" />
    </>
  ),
  back: <path d="M4.5 2.5 1.75 5.25 4.5 8M1.75 5.25H8a2.25 2.25 0 0 1 0 4.5H6.5" {...line} />,
  hourglass: <path d="M3 1.5h6M3 10.5h6M3.75 1.5c0 3 4.5 6 4.5 9M8.25 1.5c0 3-4.5 6-4.5 9" {...line} />,
  grid: <path d="M1.75 2.75h8.5v7.5h-8.5zM1.75 5.25h8.5M6 5.25v5" {...line} />,
  check: <path d="m2 6.5 2.75 2.75L10 3" {...line} strokeWidth={2} />,
  square: <path d="M3 3h6v6H3z" fill="currentColor" />,
}

/** Shapes that tell states apart without colour and at the size of a letter. */
export function StatusGlyph({ glyph }: { glyph: Glyph }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {drawings[glyph]}
    </svg>
  )
}
