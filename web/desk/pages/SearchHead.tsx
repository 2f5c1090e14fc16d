import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Output, tickets } from '#contract/index.ts'
import { longestQuestion } from '#contract/tickets.ts'
import { SearchIcon } from '../../ui/icons.ts'
import { TextField } from '../../ui/TextField.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { useArrival } from '../shell/Page.tsx'
import { useWords } from '../shell/reader.tsx'
import css from './SearchPage.module.css'

type Answer = Output<typeof tickets.search>

/** The question, to be changed, and above the tickets whoever and whatever is called so. */
export function SearchHead({ q, answer }: { q: string; answer: Answer | null }) {
  const { search: words } = useWords().desk
  const heading = useRef<HTMLHeadingElement>(null)
  useArrival(heading)
  return (
    <header className={css.head}>
      <h1 ref={heading} tabIndex={-1} className={css.title}>
        {words.title}
      </h1>
      <Question q={q} />
      {answer && <Names answer={answer} />}
      {answer && answer.unknown.length > 0 && (
        <p className={css.unknown}>{words.unknown({ pieces: answer.unknown.join(', ') })}</p>
      )}
      {answer && answer.rows.length > 0 && <p className={css.order}>{words.order}</p>}
    </header>
  )
}

function Question({ q }: { q: string }) {
  const { search: words } = useWords().desk
  const [text, setText] = useState(q)
  const [, go] = useLocation()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim()) go(addresses.search(text.trim()))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not yet known to the browsers we serve
    <form role="search" onSubmit={submit}>
      <TextField
        type="search"
        label={words.question}
        labelUnseen
        placeholder={words.hint}
        icon={SearchIcon}
        maxLength={longestQuestion}
        autoComplete="off"
        value={text}
        onChange={setText}
      />
    </form>
  )
}

function Names({ answer }: { answer: Answer }) {
  const { common, desk } = useWords()
  const { search: words } = desk
  const { exact, accounts, people, services } = answer
  return (
    <>
      {exact && (
        <Kind title={words.exact}>
          <Name href={addresses.ticket(exact.number)} name={exact.subject}>
            {desk.list.number({ n: exact.number })} · {common.statuses[exact.status]}
          </Name>
        </Kind>
      )}
      <Kind title={words.accounts}>
        {accounts.map(({ id, name, contractNumber }) => (
          <Name key={id} href={addresses.account(id)} name={name}>
            {contractNumber}
          </Name>
        ))}
      </Kind>
      <Kind title={words.people}>
        {people.map(({ id, name, email, account }) => (
          <Name key={id + account.id} href={addresses.account(account.id)} name={name}>
            {email} · {account.name}
          </Name>
        ))}
      </Kind>
      <Kind title={words.services}>
        {services.map(({ id, name, account }) => (
          <Name key={id} href={addresses.account(account.id)} name={name}>
            {account.name} · {account.contractNumber}
          </Name>
        ))}
      </Kind>
    </>
  )
}

function Kind({ title, children }: { title: string; children: ReactNode }) {
  if (Array.isArray(children) && children.length === 0) return null
  return (
    <section className={css.kind} aria-label={title}>
      <h2 className={css.kindTitle}>{title}</h2>
      <ul className="plain-list">{children}</ul>
    </section>
  )
}

function Name({ href, name, children }: { href: string; name: string; children: ReactNode }) {
  return (
    <li className={css.name}>
      <AppLink href={href} dir="auto">
        {name}
      </AppLink>
      <span className="meta" dir="auto">
        {children}
      </span>
    </li>
  )
}
