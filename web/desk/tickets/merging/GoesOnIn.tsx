import { useLocation } from 'wouter'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { addresses } from '../../../wire/addresses.ts'
import { AppLink } from '../../shell/AppLink.tsx'
import { useReader, useTimes } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'
import { type Draft, useDraft } from '../../shell/useDraft.ts'
import type { Ticket } from '../ticket.ts'
import { freshReply, type ReplyDraft } from '../writing/ReplyBox.tsx'
import css from './Merging.module.css'
import { TakeApart } from './TakeApart.tsx'

type Props = { ticket: Ticket; draft: Draft<ReplyDraft> }

/** This one was merged: where it goes on, what becomes of what was begun here, and the way back. */
export function GoesOnIn({ ticket, draft }: Props) {
  const { t } = useReader()
  const times = useTimes()
  const words = t.desk.merging
  const { mergedInto } = ticket
  if (!mergedInto) return null
  const { number, ticketId, by, at, mayTakeApart } = mergedInto
  const time = times.short(at)
  return (
    <section className={css.goesOn} aria-label={words.kinds['ticket.merged']}>
      <Banner
        tone="info"
        title={number === null ? words.goesOnElsewhere : words.goesOn({ n: number })}
        actions={
          <>
            {number !== null && <AppLink href={addresses.ticket(number)}>{words.toThatOne({ n: number })}</AppLink>}
            {mayTakeApart && <TakeApart ticketId={ticket.ticketId} number={ticket.number} />}
          </>
        }
      >
        <p>{by ? words.goesOnWords({ who: by.name, time }) : words.goesOnByDesk({ time })}</p>
        {number !== null && ticketId !== null && hasWords(draft.value) && (
          <Carry from={draft} number={number} ticketId={ticketId} />
        )}
      </Banner>
    </section>
  )
}

const hasWords = ({ text, files }: ReplyDraft) => text.trim() !== '' || files.length > 0

/** What was begun here goes to the end of what may be begun there; neither is lost. */
function Carry({ from, number, ticketId }: { from: Draft<ReplyDraft>; number: number; ticketId: string }) {
  const { merging: words } = useReader().t.desk
  const there = useDraft(ticketId, 'reply', freshReply)
  const [, go] = useLocation()
  const carry = async () => {
    const { text, files } = from.value
    there.change((begun) => ({
      text: [begun.text, text].filter((one) => one.trim()).join('\n\n'),
      files: [...begun.files, ...files],
    }))
    await there.keep()
    await from.end()
    sayDone(words.carried({ n: number }))
    go(`${addresses.ticket(number)}?write=reply`)
  }
  return (
    <p className={css.draft}>
      {words.draftHere}{' '}
      <Button size="small" onClick={() => void carry()}>
        {words.carry({ n: number })}
      </Button>
    </p>
  )
}
