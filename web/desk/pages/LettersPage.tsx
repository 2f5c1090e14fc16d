import { useSearch } from 'wouter'
import { mail } from '#contract/index.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { MailIcon } from '../../ui/icons.ts'
import { addresses } from '../../wire/addresses.ts'
import { LetterTable } from '../mail/LetterTable.tsx'
import { Shown } from '../shell/Fault.tsx'
import { LinkTabs } from '../shell/LinkTabs.tsx'
import { Page } from '../shell/Page.tsx'
import { useWords } from '../shell/reader.tsx'
import { usePages } from '../shell/screen.ts'

const states = ['all', 'queued', 'failed'] as const

/** Every letter the desk has written, and which of them did not go out. */
export default function LettersPage() {
  const { admin, frame } = useWords().desk
  const { letters } = admin
  const asState = new URLSearchParams(useSearch()).get('state')
  const state = states.find((each) => each === asState) ?? 'all'
  const asked = usePages(mail.letters, { state })
  return (
    <Page title={letters.title} lead={letters.lead}>
      <LinkTabs
        label={letters.title}
        tabs={states.map((each) => ({
          href: addresses.letters(each),
          label: letters.tabs[each],
          current: each === state,
        }))}
      />
      <Shown of={asked}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows)
          return (
            <>
              {pages[0]?.transport === 'local' && <Banner tone="info">{letters.local}</Banner>}
              {rows.length > 0 ? (
                <LetterTable rows={rows} />
              ) : (
                <EmptyState icon={MailIcon} title={letters.empty[state]}>
                  {state === 'all' && letters.emptyWords}
                </EmptyState>
              )}
              {asked.hasNextPage && (
                <Button pending={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
                  {frame.showMore}
                </Button>
              )}
            </>
          )
        }}
      </Shown>
    </Page>
  )
}
