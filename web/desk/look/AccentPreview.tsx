import { type Accent, papers } from '#contract/look/accent.ts'
import { useWords } from '../shell/reader.tsx'
import css from './Look.module.css'

const themes = ['light', 'dark'] as const
type Theme = (typeof themes)[number]
const inks = { light: { text: '#171b22', quiet: '#4a5363' }, dark: { text: '#e8ebf0', quiet: '#b3bbc8' } }

/** Portal and desk in both themes with this accent, drawn: the page's own colours stay until it is saved. */
export function AccentPreview({ accent, company }: { accent: Accent; company: string }) {
  const words = useWords().desk.administration.appearance
  return (
    <div>
      <p className="meta">{words.preview}</p>
      <div className={css.previews}>
        {themes.map((theme) => (
          <figure key={theme}>
            <Portal accent={accent} theme={theme} company={company} />
            <figcaption className="meta">{words.portalIn[theme]}</figcaption>
          </figure>
        ))}
        {themes.map((theme) => (
          <figure key={theme}>
            <Desk accent={accent} theme={theme} />
            <figcaption className="meta">{words.deskIn[theme]}</figcaption>
          </figure>
        ))}
      </div>
    </div>
  )
}

function Portal({ accent, theme, company }: { accent: Accent; theme: Theme; company: string }) {
  const { drawn } = useWords().desk.administration.appearance
  const ink = inks[theme]
  return (
    <svg className={css.drawing} viewBox="0 0 280 150" aria-hidden="true">
      <rect width="280" height="150" fill={papers.bg[theme]} />
      <rect width="280" height="34" fill={papers['surface-2'][theme]} />
      <text x="12" y="22" fontSize="13" fontWeight="650" fill={ink.text}>
        {company.slice(0, 28)}
      </text>
      <text x="12" y="58" fontSize="13" fill={ink.text}>
        {drawn.heading}
      </text>
      <text x="12" y="78" fontSize="11" fill={accent.link[theme]} textDecoration="underline">
        {drawn.link}
      </text>
      <Press accent={accent} theme={theme} x={12} y={96} word={drawn.button} />
      <rect
        x="150"
        y="98"
        width="112"
        height="30"
        rx="4"
        fill={papers.bg[theme]}
        stroke={accent.focus[theme]}
        strokeWidth="2"
      />
    </svg>
  )
}

function Desk({ accent, theme }: { accent: Accent; theme: Theme }) {
  const { drawn } = useWords().desk.administration.appearance
  const ink = inks[theme]
  return (
    <svg className={css.drawing} viewBox="0 0 280 150" aria-hidden="true">
      <rect width="280" height="150" fill={papers.bg[theme]} />
      <rect width="80" height="150" fill={papers['surface-2'][theme]} />
      <rect x="6" y="14" width="68" height="22" rx="4" fill={accent['accent-bg'][theme]} />
      <rect x="6" y="14" width="3" height="22" fill={accent.accent[theme]} />
      <text x="14" y="29" fontSize="10" fill={ink.text}>
        {drawn.place}
      </text>
      <rect x="92" y="14" width="176" height="30" rx="4" fill={papers['staff-bg'][theme]} />
      <text x="100" y="33" fontSize="10" fill={ink.text}>
        {drawn.reply}
      </text>
      <rect x="92" y="52" width="176" height="30" rx="4" fill={papers['note-bg'][theme]} />
      <text x="100" y="71" fontSize="10" fill={accent.link[theme]} textDecoration="underline">
        {drawn.link}
      </text>
      <Press accent={accent} theme={theme} x={92} y={98} word={drawn.button} />
    </svg>
  )
}

type PressProps = { accent: Accent; theme: Theme; x: number; y: number; word: string }

function Press({ accent, theme, x, y, word }: PressProps) {
  return (
    <>
      <rect x={x} y={y} width="120" height="34" rx="4" fill={accent.accent[theme]} />
      <text x={x + 60} y={y + 22} fontSize="12" textAnchor="middle" fill={accent['accent-text'][theme]}>
        {word}
      </text>
    </>
  )
}
