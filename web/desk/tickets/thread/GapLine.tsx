import { Button } from '../../../ui/Button.tsx'
import { useHints } from '../../shell/hints.ts'
import { useWords } from '../../shell/reader.tsx'
import type { Gap } from './conversation.ts'
import css from './GapLine.module.css'
import { allAtOnce, type HowMuch, pageSize } from './useConversation.ts'

type Props = { gap: Gap; first: boolean; pending: HowMuch | null; onShow: (gap: Gap, much: HowMuch) => void }

/** Beyond this the server counts no further. */
const mostCounted = 1000

/** What is left out: after the first message it is read backwards from its end, after one that a link led to it is read on. */
export function GapLine({ gap, first, pending, onShow }: Props) {
  const { gap: words } = useWords().desk.thread
  const hint = useHints()
  const keys = first ? hint('unfold') : undefined
  const all = { pending: pending === 'all', onClick: () => onShow(gap, 'all') }
  const some = { pending: pending === 'page', onClick: () => onShow(gap, 'page') }
  return (
    <div className={css.gap}>
      <span>{said(gap, words)}</span>
      {gap.messages <= allAtOnce ? (
        <Button size="small" tone="quiet" keys={keys} {...all}>
          {words.show}
        </Button>
      ) : (
        <>
          <Button size="small" tone="quiet" keys={keys} {...some}>
            {(gap.after === 1 ? words.earlier : words.on)({ n: pageSize })}
          </Button>
          <Button size="small" tone="quiet" {...all}>
            {words.all}
          </Button>
        </>
      )}
    </div>
  )
}

function said({ messages }: Gap, words: ReturnType<typeof useWords>['desk']['thread']['gap']) {
  if (messages === 0) return words.changes
  return messages >= mostCounted ? words.many({ n: mostCounted }) : words.messages({ n: messages })
}
