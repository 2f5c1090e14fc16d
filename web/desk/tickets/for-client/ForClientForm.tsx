import { type KeyboardEvent, useState } from 'react'
import { tickets } from '#contract/index.ts'
import { type HeardBy, heardBy } from '#contract/tickets.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { PeopleIcon } from '../../../ui/icons.ts'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Stack } from '../../../ui/Stack.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { addresses } from '../../../wire/addresses.ts'
import { AppLink } from '../../shell/AppLink.tsx'
import { now, useNow } from '../../shell/clock.ts'
import { fieldFault } from '../../shell/fault.ts'
import { shortcutOf } from '../../shell/keys.ts'
import { useReader, useTimes } from '../../shell/reader.tsx'
import type { Draft } from '../../shell/useDraft.ts'
import { HiddenSoon } from '../secrets/HiddenSoon.tsx'
import { AttachButton, Attached, FileCatcher } from '../writing/Attachments.tsx'
import { NextContact } from '../writing/NextContact.tsx'
import { promisedTime } from '../writing/promise.ts'
import { SavedAt, SendingNotes } from '../writing/SendingNotes.tsx'
import { useSending } from '../writing/useSending.ts'
import { useUploads } from '../writing/useUploads.ts'
import { type Choices, chosenOf } from './chosen.ts'
import type { ForClientDraft } from './draft.ts'
import css from './ForClientForm.module.css'
import { ToWhom } from './ToWhom.tsx'

type Props = {
  choices: Choices & { account: NonNullable<Choices['account']> }
  draft: Draft<ForClientDraft>
  onAnother: () => void
  onOpened: (number: number, name: string) => void
}

/** Account, contact and service, topic and line, the words, the time: in the order in which one is asked on the phone. */
export function ForClientForm({ choices, draft, onAnother, onOpened }: Props) {
  const { me, t } = useReader()
  const times = useTimes()
  const words = t.desk.forClient
  const { value, change } = draft
  const { contact, service, topic, line, keptBy } = chosenOf(choices, value)
  const proposed = topic?.proposedBy ?? ''
  const timeAt = (at: number) => promisedTime(value.next, proposed, at, me.zone)
  const shownTime = timeAt(useNow())
  const uploads = useUploads(draft)
  const sending = useSending(tickets.openForClient, draft, ({ output }) =>
    onOpened(output!.number, contact?.name ?? ''),
  )
  const [tried, setTried] = useState(false)
  const objection = useObjection(value, contact !== undefined, uploads.busy, shownTime)

  const act = () => {
    setTried(true)
    if (objection || !contact || !line || !topic || sending.phase !== 'idle') return
    sending.send(() => ({
      accountId: choices.account.id,
      contactId: contact.id,
      ...(service ? { serviceId: service.id } : {}),
      topicId: topic.id,
      lineId: line.id,
      keptBy,
      subject: value.subject,
      text: value.text,
      heardBy: value.heardBy,
      nextContactBy: new Date(timeAt(now()) ?? 0).toISOString(),
      files: value.files.map(({ id }) => id),
    }))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (shortcutOf(event.nativeEvent) !== 'Ctrl Enter') return
    event.preventDefault()
    act()
  }
  const head = <ToWhom account={choices.account} onAnother={onAnother} />
  if (!contact)
    return (
      <Stack gap={24}>
        {head}
        <EmptyState
          icon={PeopleIcon}
          title={words.noContacts}
          action={<AppLink href={addresses.account(choices.account.id)}>{words.toCard}</AppLink>}
        />
      </Stack>
    )
  return (
    <form
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        act()
      }}
      noValidate
    >
      <Stack gap={24}>
        {head}
        <div className={css.pair}>
          <Select
            label={words.contact}
            placeholder={words.contact}
            help={words.contactHelp({
              language: t.common.languages[contact.language as keyof typeof t.common.languages] ?? contact.language,
              time: times.elsewhere(now(), contact.zone),
            })}
            options={choices.contacts.map(({ id, name, role }) => ({
              id,
              label: name,
              detail: t.common.contactRoles[role as keyof typeof t.common.contactRoles],
            }))}
            value={contact.id}
            onChange={(contactId) => change({ contactId })}
            error={fieldFault(sending.error, 'contactId')}
          />
          <Select
            label={words.service}
            placeholder={words.noService}
            options={[
              { id: 'none', label: words.noService },
              ...choices.services.map(({ id, name, kind }) => ({
                id,
                label: name,
                detail: t.common.serviceKinds[kind as keyof typeof t.common.serviceKinds],
              })),
            ]}
            value={service?.id ?? 'none'}
            onChange={(id) => change({ serviceId: id === 'none' ? null : id })}
          />
          <Select
            label={words.topic}
            placeholder={words.topic}
            options={choices.topics.map(({ id, name }) => ({ id, label: name }))}
            value={topic?.id ?? null}
            // The forms of topics hang here: what a topic asks is asked below.
            onChange={(topicId) => change({ topicId, lineId: null })}
          />
          <Select
            label={words.line}
            placeholder={words.line}
            options={choices.lines.map(({ id, name }) => ({ id, label: name }))}
            value={line?.id ?? null}
            onChange={(lineId) => change({ lineId })}
          />
        </div>
        <RadioGroup
          flow="chips"
          label={words.heardBy}
          options={heardBy.options.map((id) => ({ id, label: words.heard[id] }))}
          value={value.heardBy}
          onChange={(id) => change({ heardBy: heardBy.options.find((each) => each === id) as HeardBy })}
        />
        <TextField
          label={words.subject}
          help={words.subjectHelp}
          maxLength={200}
          autoFocus
          autoComplete="off"
          value={value.subject}
          onChange={(subject) => change({ subject })}
          error={fieldFault(sending.error, 'subject')}
        />
        <FileCatcher uploads={uploads}>
          <TextArea
            label={words.text}
            help={words.textHelp}
            rows={8}
            value={value.text}
            onChange={(text) => change({ text })}
            readOnly={sending.phase !== 'idle'}
            error={fieldFault(sending.error, 'text')}
          />
          <HiddenSoon text={value.text} />
          <Attached
            files={value.files}
            uploads={uploads}
            onRemove={(file) => change((draft) => ({ files: draft.files.filter(({ id }) => id !== file.id) }))}
          />
        </FileCatcher>
        <NextContact
          chosen={value.next}
          onChange={(next) => change({ next })}
          proposed={proposed}
          clientZone={contact.zone}
          error={fieldFault(sending.error, 'nextContactBy')}
        />
        <RadioGroup
          flow="chips"
          label={words.keptBy}
          help={line?.mayKeep === false ? words.keepersNot : undefined}
          options={(['writer', 'line'] as const)
            .filter((id) => id === 'line' || line?.mayKeep !== false)
            .map((id) => ({ id, label: id === 'line' && line ? line.name : words.keepers[id] }))}
          value={keptBy}
          onChange={(id) => change({ keptBy: id === 'line' ? 'line' : 'writer' })}
        />
        <SendingNotes sending={sending} />
        <div className="button-row">
          <Button
            tone="primary"
            type="submit"
            keys="Ctrl ⏎"
            pending={sending.phase !== 'idle'}
            pendingLabel={sending.phase === 'waiting' ? t.desk.orders.sending.waiting : t.desk.orders.sending.pending}
            reason={objection}
            reasonIn={tried ? 'text' : 'tip'}
          >
            {shownTime ? words.act({ name: contact.name, time: times.short(shownTime) }) : words.actUnnamed}
          </Button>
          <AttachButton uploads={uploads} />
          <Button tone="quiet" onClick={() => void draft.end().then(onAnother)}>
            {words.discard}
          </Button>
          <SavedAt at={draft.savedAt} cannotKeep={draft.cannotKeep} />
        </div>
      </Stack>
    </form>
  )
}

/** Why it cannot go yet; nothing when it can. */
function useObjection({ subject, text }: ForClientDraft, hasContact: boolean, uploading: boolean, time: number | null) {
  const { forClient, orders } = useReader().t.desk
  if (!hasContact) return forClient.chooseContact
  if (uploading) return orders.sending.uploadsFirst
  if (subject.trim().length < 3) return forClient.subjectFirst
  if (text.trim() === '') return orders.sending.textFirst
  if (time === null) return orders.sending.timeFirst
  return time <= now() ? orders.sending.timePast : undefined
}
