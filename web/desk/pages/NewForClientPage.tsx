import { useEffect } from 'react'
import { useLocation, useSearch } from 'wouter'
import { tickets } from '#contract/index.ts'
import { addresses } from '../../wire/addresses.ts'
import { Shown } from '../shell/Fault.tsx'
import { Page } from '../shell/Page.tsx'
import { useWords } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import { useScreen } from '../shell/screen.ts'
import { useShortcuts } from '../shell/shortcuts.ts'
import { useDraft } from '../shell/useDraft.ts'
import { ClientFinder } from '../tickets/for-client/ClientFinder.tsx'
import type { Choices } from '../tickets/for-client/chosen.ts'
import { freshForClient, toAccount } from '../tickets/for-client/draft.ts'
import { ForClientForm } from '../tickets/for-client/ForClientForm.tsx'
import { currentView } from '../tickets/list/view.ts'

/** We write first. What is begun lies on this device until it is sent; another client keeps the words. */
export default function NewForClientPage() {
  const words = useWords().desk.forClient
  const [, go] = useLocation()
  const named = new URLSearchParams(useSearch()).get('account')
  const draft = useDraft('new', 'for-client', freshForClient)
  const { value, change } = draft
  const accountId = named ?? value.accountId
  const asked = useScreen(tickets.newForClient, accountId ? { accountId } : {}, { enabled: accountId !== null })
  useShortcuts({ back: () => go(currentView().href) })

  // The address names the client one came from; from then on the draft knows.
  useEffect(() => {
    if (named && named !== value.accountId) change(toAccount(named))
  }, [named, value.accountId, change])

  const another = () => {
    change(toAccount(null))
    go(addresses.newForClient(), { replace: true })
  }
  const opened = (number: number, name: string) => {
    sayDone(words.done({ n: number, name }))
    go(addresses.ticket(number))
  }
  return (
    <Page title={words.title} lead={words.lead} width="text">
      {accountId === null ? (
        <ClientFinder onFound={(account, contact) => change(toAccount(account, contact))} />
      ) : (
        <Shown of={asked}>
          {(choices) =>
            isOfAccount(choices) && (
              <ForClientForm choices={choices} draft={draft} onAnother={another} onOpened={opened} />
            )
          }
        </Shown>
      )}
    </Page>
  )
}

const isOfAccount = (choices: Choices): choices is Choices & { account: NonNullable<Choices['account']> } =>
  choices.account !== null
