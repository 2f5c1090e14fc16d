import { addresses, at, type Reader } from '#contract/pages.ts'
import type { Drafted } from '../shell/drafted.ts'
import { withQuery } from '../shell/links.ts'
import { moments } from '../shell/moments.ts'
import { say } from '../shell/say.ts'

type Props = { reader: Reader; form: Drafted; place: string; owner: string }

/** Keeps what is typed, where a script runs: on this device at once, on the server soon after. Says what is kept. */
export function DraftKeeper({ reader, form, place, owner }: Props) {
  const { drafts } = say(reader)
  const { draft } = form
  return (
    <>
      <input type="hidden" name="draft" value={form.draftId} />
      <draft-keeper
        place={place}
        owner={owner}
        version={String(draft?.version ?? 0)}
        saved-at={draft?.savedAt}
        came-back={reader.attempt ? 'yes' : undefined}
        saved={drafts.saved}
        here={drafts.here}
        out={drafts.out}
        restored={drafts.restored}
      >
        <p className="draft-state" role="status">
          {draft && drafts.restoredAt({ time: moments(reader).short(draft.savedAt) })}
        </p>
      </draft-keeper>
    </>
  )
}

const mostWords = 80

/** What was written on another device, or before: each can be taken in place of the one shown. */
export function OtherDrafts({ reader, form, number }: Pick<Props, 'reader' | 'form'> & { number?: number }) {
  const { drafts } = say(reader)
  if (form.others.length === 0) return null
  const page = number === undefined ? addresses.newTicket : at(addresses.ticket, { number })
  return (
    <div className="notice" data-tone="info">
      <div className="notice-words">
        <p>{drafts.others({ count: form.others.length })}</p>
        <ul className="plain-list">
          {form.others.map(({ draftId, savedAt, values }) => (
            <li key={draftId}>
              <a href={`${withQuery(page, { draft: draftId })}${number === undefined ? '' : '#reply'}`} dir="auto">
                {drafts.take({
                  time: moments(reader).short(savedAt),
                  words: values.text?.[0]?.trim().slice(0, mostWords) || drafts.empty,
                })}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
