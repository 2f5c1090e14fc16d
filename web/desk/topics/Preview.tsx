import { useEffect, useRef, useState } from 'react'
import type { Language } from '#contract/text.ts'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { addresses } from '../../wire/addresses.ts'
import { useReader } from '../shell/reader.tsx'
import css from './Topics.module.css'
import type { Draft } from './topic.ts'

type Width = 'wide' | 'phone'

/** What clients will see, drawn by the portal itself while the topic is being written. */
export function Preview({ draft }: { draft: Draft }) {
  const { me, t } = useReader()
  const words = t.desk.topics.preview
  const [language, setLanguage] = useState<Language>(me.language)
  const [width, setWidth] = useState<Width>('wide')
  return (
    <section className={css.preview} aria-label={words.title}>
      <div className={css.previewHead}>
        <h2 className={css.previewTitle}>{words.title}</h2>
        <RadioGroup
          label={words.language}
          labelUnseen
          flow="chips"
          options={(['ru', 'en'] as const).map((id) => ({ id, label: t.common.languages[id] }))}
          value={language}
          onChange={(id) => setLanguage(id as Language)}
        />
        <RadioGroup
          label={words.width}
          labelUnseen
          flow="chips"
          options={(['wide', 'phone'] as const).map((id) => ({ id, label: words.widths[id] }))}
          value={width}
          onChange={(id) => setWidth(id as Width)}
        />
      </div>
      <Frames draft={draft} language={language} width={width} title={words.frame} />
    </section>
  )
}

type FramesProps = { draft: Draft; language: Language; width: Width; title: string }

/**
 * The page is drawn anew in a frame of its own, which takes the place of the one before when it is there: nothing
 * flickers, and no step is added to the history of the window. (A frame that goes on to another page would add one.)
 */
function Frames({ draft, language, width, title }: FramesProps) {
  const { nameRu, nameEn, hintRu, hintEn, impact, fields } = draft
  const written = JSON.stringify({ nameRu, nameEn, hintRu, hintEn, impact, fields, language })
  const [asked, setAsked] = useState({ n: 0, written })
  const [shown, setShown] = useState<number | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const frames = useRef(new Map<number, HTMLIFrameElement>())
  useEffect(() => {
    const later = setTimeout(
      () => setAsked((last) => (last.written === written ? last : { n: last.n + 1, written })),
      250,
    )
    return () => clearTimeout(later)
  }, [written])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking is sent once
  useEffect(() => form.current?.submit(), [asked.n])
  const came = (n: number, frame: HTMLIFrameElement) => {
    if (frame.contentDocument?.URL === 'about:blank') return
    const before = shown === null ? undefined : frames.current.get(shown)?.contentWindow
    if (before) frame.contentWindow?.scrollTo(0, before.scrollY)
    setShown(n)
  }
  const drawn = shown === null || shown === asked.n ? [asked.n] : [shown, asked.n]
  return (
    <div className={css.frames} data-width={width}>
      <form ref={form} method="post" action={addresses.topicPreview()} target={`preview-${asked.n}`} hidden>
        <input type="hidden" name="draft" value={asked.written} readOnly />
      </form>
      {drawn.map((n) => (
        <iframe
          key={n}
          name={`preview-${n}`}
          title={title}
          className={css.frame}
          data-waiting={n !== shown}
          aria-hidden={n !== shown}
          tabIndex={n === shown ? undefined : -1}
          ref={(frame) => {
            if (frame) frames.current.set(n, frame)
            else frames.current.delete(n)
          }}
          onLoad={(event) => came(n, event.currentTarget)}
        />
      ))}
    </div>
  )
}
