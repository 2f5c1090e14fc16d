import type { ReactNode } from 'react'
import { addresses, forms, type Reader } from '#contract/pages.ts'
import { LanguageSwitch, type LanguageSwitchProps } from './LanguageSwitch.tsx'
import { Looking, Untouchable } from './Looking.tsx'
import { along, withQuery } from './links.ts'
import { moments } from './moments.ts'
import { Page, type Person } from './Page.tsx'
import type { Place } from './Places.tsx'
import { say, sayCommon } from './say.ts'

export type FrameProps = {
  reader: Reader
  title: string
  /** Where this page is shown by GET; a form that came back stands at another address. */
  address: string
  current?: 'tickets' | 'write' | 'account'
  /** A page to be printed: no way to anywhere, nothing that is not part of it. */
  bare?: boolean
  aside?: ReactNode
  narrow?: boolean
  children: ReactNode
}

/** The page of this reader: named by the company, in their language and theme, with what they may go to. */
export function Frame({ reader, title, address, current, children, aside, ...rest }: FrameProps) {
  const bare = rest.bare || reader.looking !== undefined
  const { frame } = say(reader)
  const company = reader.company || sayCommon(reader).product
  const cameBack = reader.attempt?.form && reader.attempt.problem.code
  const named = cameBack ? frame.errorTitle({ page: title }) : title
  return (
    <Page
      narrow={rest.narrow}
      banner={reader.looking && <Looking reader={reader} language={reader.looking} address={address} />}
      aside={aside && <Untouchable reader={reader}>{aside}</Untouchable>}
      language={reader.language}
      title={frame.windowTitle({ page: named, company })}
      theme={reader.theme === 'system' ? undefined : reader.theme}
      assets={reader.assets}
      company={{ name: company, href: homeOf(reader), logo: reader.logo }}
      words={{ skip: frame.skip, places: frame.places }}
      places={bare ? [] : placesOf(reader, current)}
      person={bare ? undefined : personOf(reader)}
      languages={bare || reader.name ? undefined : languagesOf(reader, address)}
      footer={bare || !reader.name ? null : <Colophon reader={reader} address={address} />}
    >
      <Untouchable reader={reader}>{children}</Untouchable>
    </Page>
  )
}

/** Staff have come from the desk and go back there. */
const homeOf = (reader: Reader) => along(reader, reader.door === 'desk' ? addresses.desk : addresses.home)

function placesOf(reader: Reader, current: FrameProps['current']): Place[] {
  const { frame } = say(reader)
  if (reader.door === null) return []
  if (reader.door === 'desk') return [{ href: addresses.desk, label: frame.desk }]
  return [
    { href: addresses.home, label: frame.tickets, current: current === 'tickets' },
    { href: addresses.newTicket, label: frame.write, current: current === 'write' },
    { href: addresses.account, label: say(reader).account.place, current: current === 'account' },
  ]
}

function personOf(reader: Reader): Person | undefined {
  if (reader.name === null) return undefined
  const { frame } = say(reader)
  const signOut = {
    action: forms.signOut,
    label: frame.signOut,
    idempotencyKey: reader.key(),
    door: reader.door ?? 'portal',
  }
  return { name: reader.name, label: frame.settings({ name: reader.name }), href: addresses.me, signOut }
}

function languagesOf(reader: Reader, address: string): LanguageSwitchProps {
  const { languages } = sayCommon(reader)
  const here = withQuery(reader.attempt ? address : reader.path, { done: null })
  const choices = (['ru', 'en'] as const).map((code) => ({
    code,
    name: languages[code],
    current: code === reader.language,
    href: withQuery(here, { lang: code }),
  }))
  const keep = { action: forms.choosePreferences, idempotencyKey: reader.key(), back: here }
  return { label: say(reader).frame.language, choices, ...(reader.name === null ? {} : { keep }) }
}

/** Whose clock the page goes by, and the language once it is kept: rarely changed, so not in the way. */
function Colophon({ reader, address }: { reader: Reader; address: string }) {
  const { frame } = say(reader)
  return (
    <>
      <p>
        {frame.times({ zone: moments(reader).zone(reader.now) })} <a href={addresses.me}>{frame.changeZone}</a>
      </p>
      <LanguageSwitch {...languagesOf(reader, address)} />
    </>
  )
}
