import { useLocation } from 'wouter'
import { knowledge } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AnswerEditor } from '../knowledge/AnswerEditor.tsx'
import type { AnswerCard, AnswerPlaces } from '../knowledge/answer.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { Shown } from '../shell/Fault.tsx'
import { useOrder } from '../shell/order.ts'
import { Page } from '../shell/Page.tsx'
import { useHasRole, useReader, useTimes } from '../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../shell/say.ts'
import { useScreen } from '../shell/screen.ts'
import { PreviewOfText } from '../tickets/writing/PreviewOfText.tsx'

/** One ready text, or a new one. */
export default function AnswerPage({ answerId }: { answerId: string }) {
  const isNew = answerId === 'new'
  const places = useScreen(knowledge.answerPlaces, {})
  const card = useScreen(knowledge.answerCard, { answerId }, { enabled: !isNew })
  return (
    <Shown of={places}>
      {(placed) =>
        isNew ? (
          <Written card={null} places={placed} />
        ) : (
          <Shown of={card}>{(found) => <Written key={answerId} card={found} places={placed} />}</Shown>
        )
      }
    </Shown>
  )
}

function Written({ card, places }: { card: AnswerCard | null; places: AnswerPlaces }) {
  const { me, t } = useReader()
  const words = t.desk.answers
  const times = useTimes()
  const [, go] = useLocation()
  const may = { share: useHasRole('lead', 'administrator'), keepOwn: useHasRole('agent', 'lead') }
  const title = card ? (me.language === 'ru' ? card.titleRu || card.titleEn : card.titleEn || card.titleRu) : ''
  const changed = card?.changedBy
    ? words.changed({ name: card.changedBy, time: times.long(card.changedAt) })
    : words.cameWithDesk
  return (
    <Page
      title={title || words.newTitle}
      back={<AppLink href={addresses.answers()}>← {words.back}</AppLink>}
      lead={card && changed}
      actions={card?.mayChange && <Standing card={card} />}
    >
      <AnswerEditor
        card={card}
        places={places}
        may={may}
        onAdded={(answerId) => go(addresses.answer(answerId), { replace: true })}
        preview={(text) => <Preview text={text} ticket={places.ticket} />}
      />
    </Page>
  )
}

function Preview({ text, ticket }: { text: string; ticket: AnswerPlaces['ticket'] }) {
  const words = useReader().t.desk.answers
  if (!ticket) return <p className="meta">{words.previewNone}</p>
  return (
    <section aria-label={words.preview}>
      <p className="meta">{words.previewOn({ n: ticket.number, subject: ticket.subject })}</p>
      <PreviewOfText of={{ ticketId: ticket.ticketId }} text={text} />
    </section>
  )
}

/** Out of use and back again. */
function Standing({ card: { answerId, retired } }: { card: AnswerCard }) {
  const words = useReader().t.desk.answers
  const retire = useOrder(knowledge.retireAnswer, () => sayDone(words.retired))
  const bringBack = useOrder(knowledge.bringBackAnswer, () => sayDone(words.broughtBack))
  const order = retired ? bringBack : retire
  useSaidRefusal(order.error)
  return (
    <Button pending={order.pending} onClick={() => void order.give({ answerId })}>
      {retired ? words.bringBack : words.retire}
    </Button>
  )
}
