import { useEffect } from 'react'
import { mail } from '#contract/index.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { MailIcon, PlusIcon } from '../../ui/icons.ts'
import { addresses } from '../../wire/addresses.ts'
import { MailboxTable } from '../mail/mailboxes/MailboxTable.tsx'
import { OtherWays } from '../mail/mailboxes/OtherWays.tsx'
import { AppButtonLink } from '../shell/AppLink.tsx'
import { Shown } from '../shell/Fault.tsx'
import { Page } from '../shell/Page.tsx'
import { useWords } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'

const every = 15_000

/** Where mail is fetched from, and how that goes. */
export default function MailboxesPage() {
  const words = useWords().desk.mailboxes
  const asked = useScreen(mail.mailboxList, {}, { keep: true })
  const { refetch } = asked
  useEffect(() => {
    const timer = setInterval(() => void refetch(), every)
    return () => clearInterval(timer)
  }, [refetch])
  const add = (
    <AppButtonLink tone="primary" href={addresses.newMailbox()} icon={PlusIcon}>
      {words.add}
    </AppButtonLink>
  )
  return (
    <Page title={words.title} lead={words.lead} actions={add}>
      <Shown of={asked}>
        {({ mailboxes, at }) =>
          mailboxes.length > 0 ? (
            <MailboxTable mailboxes={mailboxes} at={at} />
          ) : (
            <EmptyState icon={MailIcon} title={words.empty}>
              {words.emptyWords}
            </EmptyState>
          )
        }
      </Shown>
      <OtherWays />
    </Page>
  )
}
