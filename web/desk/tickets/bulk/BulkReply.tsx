import { useState } from 'react'
import { filled, textFor, unknownBlanks } from '#contract/bulk-rules.ts'
import { bulk as clauses } from '#contract/index.ts'
import type { Ask, Output } from '#contract/kit.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { fieldFault, formFault } from '../../shell/fault.ts'
import { useWords } from '../../shell/reader.tsx'
import { useScreen } from '../../shell/screen.ts'
import { HiddenSoon } from '../secrets/HiddenSoon.tsx'
import css from './BulkReply.module.css'
import type { BulkProps } from './BulkWindow.tsx'
import { useNextForMany } from './NextForMany.tsx'
import { useGiving } from './useGiving.ts'

type Sample = Output<typeof clauses.bulkSamples>['samples'][number]
type Texts = { ru?: string; en?: string }
const languages = ['ru', 'en'] as const

const whoReads = (asked: ReturnType<BulkProps['selection']['asked']>): Ask<typeof clauses.bulkSamples> => {
  if ('ticketIds' in asked) return { ticketIds: asked.ticketIds.join() }
  const { except: _, ...list } = asked
  return list
}

/** Words for many clients, each in their own language, and how three of them will read them. */
export function BulkReply({ selection, onClose, onGiven }: BulkProps) {
  const t = useWords()
  const { authorship, bulk, orders } = t.desk
  const asked = selection.asked()
  const samples = useScreen(clauses.bulkSamples, whoReads(asked))
  const [texts, setTexts] = useState<Texts>({})
  const [move, setMove] = useState<'ours' | 'clients'>('ours')
  const next = useNextForMany()
  const giving = useGiving(selection, onGiven)
  const readers = samples.data?.readers
  const unconfirmed = samples.data?.unconfirmed ?? 0
  const said = Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim())) as Texts
  const isEmpty = !said.ru && !said.en
  const unknown = Object.values(said).flatMap(unknownBlanks)
  const reason = isEmpty
    ? t.refusals.text_missing({})
    : unknown.length > 0
      ? t.refusals.blank_unknown({})
      : next.known
        ? undefined
        : orders.sending.timeFirst
  return (
    <FormDialog
      open
      onClose={onClose}
      title={bulk.title.reply({ n: selection.count })}
      size="wide"
      act={bulk.act.reply({ n: selection.count })}
      onAct={() => giving.give({ what: 'reply', texts: said, nextContactBy: next.instant(), move })}
      pending={giving.pending}
      reason={reason}
      fault={formFault(giving.error, t, ['order'])}
    >
      {unconfirmed > 0 && <Banner tone="warn">{authorship.bulk({ n: unconfirmed })}</Banner>}
      <div className={css.texts}>
        {languages.map((language, at) => (
          <TextArea
            key={language}
            lang={language}
            label={bulk.textIn[language]}
            mark={readers && bulk.readers({ n: readers[language] })}
            help={readers && readers[language] > 0 && !isEmpty && !said[language] ? bulk.noTextIn : undefined}
            rows={8}
            autoFocus={at === 0}
            value={texts[language] ?? ''}
            onChange={(text) => setTexts((now) => ({ ...now, [language]: text }))}
            error={fieldFault(giving.error, `order.texts.${language}`)}
          />
        ))}
      </div>
      <HiddenSoon text={Object.values(texts).join('\n')} readers="nobody" />
      <p className="meta">{bulk.blanksHelp}</p>
      {next.field}
      <RadioGroup
        flow="chips"
        label={orders.reply.move}
        options={[
          { id: 'ours', label: orders.reply.moves.ours },
          { id: 'clients', label: orders.reply.moves.clients },
        ]}
        value={move}
        onChange={(id) => setMove(id === 'clients' ? 'clients' : 'ours')}
      />
      {!isEmpty && samples.data && (
        <section className={css.preview} aria-label={bulk.preview}>
          <h3 className="field-label">{bulk.preview}</h3>
          {samples.data.samples.map((sample) => (
            <AsRead key={sample.number} sample={sample} texts={said} />
          ))}
        </section>
      )}
    </FormDialog>
  )
}

function AsRead({ sample, texts }: { sample: Sample; texts: Texts }) {
  const { bulk } = useWords().desk
  const { number, clientName, email, language, serviceName } = sample
  const filling = { 'client.name': clientName, 'ticket.number': String(number), 'service.name': serviceName }
  const text = filled(textFor(texts, language) ?? '', filling)
  return (
    <figure className={css.letter}>
      <figcaption className="meta">
        {bulk.previewTo({ name: clientName, n: number })} · {email ?? bulk.noMail}
      </figcaption>
      {text === null ? (
        <p className={css.hole}>{bulk.hole}</p>
      ) : (
        <p className={css.text} dir="auto" lang={language}>
          {text}
        </p>
      )}
    </figure>
  )
}
