import { useEffect, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { accounts } from '#contract/index.ts'
import { accountKeepers } from '#contract/roles.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { BookIcon, PlusIcon, SearchIcon } from '../../ui/icons.ts'
import { TextField } from '../../ui/TextField.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AccountTable } from '../accounts/AccountTable.tsx'
import { OpenAccount } from '../accounts/OpenAccount.tsx'
import { Shown } from '../shell/Fault.tsx'
import { Page } from '../shell/Page.tsx'
import { useHasRole, useWords } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import { usePages } from '../shell/screen.ts'

const pause = 200

/** Clients, found by how their name or contract begins. What is looked for stands in the address. */
export default function AccountsPage() {
  const words = useWords().desk.admin.accounts
  const [, go] = useLocation()
  const keeps = useHasRole(...accountKeepers)
  const [opening, setOpening] = useState(false)
  const [text, setText, q] = useSought()
  const add = (
    <Button
      tone="primary"
      icon={PlusIcon}
      onClick={() => setOpening(true)}
      reason={keeps ? undefined : words.mayNotKeep}
    >
      {words.open}
    </Button>
  )
  return (
    <Page title={words.title} actions={add}>
      <TextField
        type="search"
        label={words.find}
        icon={SearchIcon}
        value={text}
        onChange={setText}
        autoComplete="off"
      />
      <Found q={q} />
      {opening && (
        <OpenAccount
          onClose={() => setOpening(false)}
          onOpened={(accountId, name) => {
            sayDone(words.opened({ name }))
            go(addresses.account(accountId))
          }}
        />
      )}
    </Page>
  )
}

/** What is typed, and, a moment later, what is asked. */
function useSought(): [text: string, setText: (text: string) => void, q: string] {
  const [, go] = useLocation()
  const q = new URLSearchParams(useSearch()).get('q') ?? ''
  const [text, setText] = useState(q)
  useEffect(() => {
    if (text.trim() === q) return
    const timer = setTimeout(() => go(addresses.accounts(text.trim()), { replace: true }), pause)
    return () => clearTimeout(timer)
  }, [text, q, go])
  return [text, setText, q]
}

function Found({ q }: { q: string }) {
  const { admin, frame } = useWords().desk
  const words = admin.accounts
  const asked = usePages(accounts.accountList, { q }, { keep: true })
  return (
    <Shown of={asked}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows)
        if (rows.length === 0)
          return (
            <EmptyState icon={BookIcon} title={q ? words.nothing : words.empty}>
              {q ? words.nothingWords : words.emptyWords}
            </EmptyState>
          )
        return (
          <>
            <AccountTable rows={rows} />
            {asked.hasNextPage && (
              <div>
                <Button pending={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
                  {frame.showMore}
                </Button>
              </div>
            )}
          </>
        )
      }}
    </Shown>
  )
}
