import { useEffect, useState } from 'react'
import { type Ask, type Output, tickets } from '#contract/index.ts'
import { blocksOf } from '#contract/tickets.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { ask } from '../../../wire/ask.ts'
import { useWords } from '../../shell/reader.tsx'
import { MarkedUp } from '../thread/MarkedUp.tsx'
import css from './Editor.module.css'

export type Previewed = Omit<Ask<typeof tickets.previewReply>, 'text'>

/** How it will be read, asked of the server: what it makes of the words is what goes out. */
export function PreviewOfText({ of, text }: { of: Previewed; text: string }) {
  const { editor } = useWords().desk.writing
  const { read, failed } = useReadText(of, text)
  const title = editor.previewOf[of.as ?? 'reply']
  if (text.trim() === '') return <p className="meta">{editor.previewEmpty}</p>
  if (failed) return <Banner tone="warn">{editor.previewFailed}</Banner>
  if (!read) return <Skeleton label={title} lines={3} />
  return (
    <section className={css.preview} aria-label={title} lang={of.as === 'note' ? undefined : read.language}>
      <p className="meta">{title}</p>
      <MarkedUp blocks={blocksOf(read.body)} />
    </section>
  )
}

function useReadText({ ticketId, nextContactBy, as }: Previewed, text: string) {
  const [state, setState] = useState<{ read: Output<typeof tickets.previewReply> | null; failed: boolean }>({
    read: null,
    failed: false,
  })
  useEffect(() => {
    if (text.trim() === '') return
    const leaving = new AbortController()
    const asked = { ticketId, text, ...(nextContactBy ? { nextContactBy } : {}), ...(as ? { as } : {}) }
    ask(tickets.previewReply, asked, { signal: leaving.signal }).then(
      (read) => setState({ read, failed: false }),
      () => leaving.signal.aborted || setState({ read: null, failed: true }),
    )
    return () => leaving.abort()
  }, [ticketId, text, nextContactBy, as])
  return state
}
