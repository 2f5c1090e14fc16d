import { useEffect, useRef } from 'react'
import { notices as clauses } from '#contract/index.ts'
import type { PromiseNotice } from '#contract/notices.ts'
import { announce } from '../../ui/announce.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AppLink } from './AppLink.tsx'
import css from './Notices.module.css'
import { useOrder } from './order.ts'
import { useReader, useTimes } from './reader.tsx'

const mostNamed = 4

/** Which promises break soon and which have broken, wherever on the desk one is; gone with "Got it" or with a word to the client. */
export function Notices({ notices }: { notices: PromiseNotice[] }) {
  const { notices: words } = useReader().t.desk.frame
  const times = useTimes()
  const seen = useOrder(clauses.markNoticesRead, () => {})
  const newest = notices[0]
  const say = ({ number, step, promised }: PromiseNotice) => words[step]({ n: number, time: times.short(promised) })
  useAloud(newest && say(newest))
  if (!newest) return null
  return (
    <Banner
      tone={notices.some(({ step }) => step === 'missed') ? 'danger' : 'warn'}
      title={words.title}
      actions={
        <Button
          size="small"
          pending={seen.pending}
          onClick={() => void seen.give({ ids: notices.flatMap(({ ids }) => ids) })}
        >
          {words.seen}
        </Button>
      }
    >
      <ul className={css.list}>
        {notices.slice(0, mostNamed).map((notice) => (
          <li key={notice.ticketId}>
            <AppLink href={addresses.ticket(notice.number)}>{say(notice)}</AppLink>
          </li>
        ))}
        {notices.length > mostNamed && <li>{words.others({ n: notices.length - mostNamed })}</li>}
      </ul>
    </Banner>
  )
}

/** Each new one is said once to who does not look. */
function useAloud(words: string | undefined) {
  const said = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (words && words !== said.current) announce(words)
    said.current = words
  }, [words])
}
