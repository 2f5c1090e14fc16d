import type { ReactNode } from 'react'
import type { Reader } from '#contract/pages.ts'
import { LanguageSwitch, type LanguageSwitchProps } from './LanguageSwitch.tsx'
import { mark } from './mark.ts'
import { type Place, Places } from './Places.tsx'

export type Assets = { css: string[]; js: string[] }
export type Person = {
  name: string
  label: string
  href: string
  signOut: { action: string; label: string; idempotencyKey: string; door: string }
}

export type PageProps = {
  language: 'ru' | 'en'
  /** What the window is called; begins with the state where there is one. */
  title: string
  company: { name: string; href: string; logo?: Reader['logo'] }
  assets: Assets
  theme?: 'light' | 'dark' | 'contrast'
  words: { skip: string; places: string }
  places: Place[]
  /** Who is signed in, and how to leave. */
  person?: Person
  languages?: LanguageSwitchProps
  /** Beside the content where there is room, below it on a phone. */
  aside?: ReactNode
  /** Above everything: with whose eyes this is seen. */
  banner?: ReactNode
  /** In a frame of another page: nothing of ours stands around it. */
  framed?: boolean
  /** A narrow page holds one short form. */
  narrow?: boolean
  footer?: ReactNode
  children: ReactNode
}

/** The portal around its pages. */
export function Page(props: PageProps) {
  const { language, title, theme, assets, words, aside, banner, framed, narrow, footer, children } = props
  return (
    <html lang={language} data-theme={theme}>
      <Head title={title} assets={assets} />
      <body>
        {!framed && (
          <>
            <a href="#main" className="unseen skip">
              {words.skip}
            </a>
            {banner}
            <Masthead {...props} />
          </>
        )}
        <div className="sheet" data-framed={framed} data-aside={aside !== undefined} data-narrow={narrow}>
          <main id="main" tabIndex={-1}>
            {children}
          </main>
          {aside && <aside>{aside}</aside>}
        </div>
        {footer && (
          <footer className="colophon">
            <div className="colophon-row">{footer}</div>
          </footer>
        )}
      </body>
    </html>
  )
}

function Head({ title, assets }: Pick<PageProps, 'title' | 'assets'>) {
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="format-detection" content="telephone=no" />
      <title>{title}</title>
      <link rel="icon" href={mark} />
      {assets.css.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {assets.js.map((src) => (
        <script key={src} type="module" src={src} />
      ))}
    </head>
  )
}

function Masthead({ company, words, places, person, languages }: PageProps) {
  return (
    <header className="masthead">
      <div className="masthead-row">
        <a href={company.href} className="company" translate="no" dir="auto">
          <Company {...company} />
        </a>
        {(person || languages) && (
          <div className="masthead-end">
            {person && <SignedIn {...person} />}
            {languages && <LanguageSwitch {...languages} />}
          </div>
        )}
        {places.length > 0 && <Places label={words.places} places={places} />}
      </div>
    </header>
  )
}

/** The logo that goes with the theme, or the name in letters. */
function Company({ name, logo }: PageProps['company']) {
  const light = logo?.light ?? logo?.dark
  const dark = logo?.dark ?? light
  if (!light || !dark) return name
  return (
    <>
      <img className="logo logo-light" src={light.address} width={light.width} height={light.height} alt={name} />
      <img className="logo logo-dark" src={dark.address} width={dark.width} height={dark.height} alt={name} />
    </>
  )
}

function SignedIn({ name, label, href, signOut }: Person) {
  return (
    <>
      <a href={href} aria-label={label} className="person" dir="auto">
        {name}
      </a>
      <form method="post" action={signOut.action}>
        <input type="hidden" name="key" value={signOut.idempotencyKey} />
        <input type="hidden" name="door" value={signOut.door} />
        <button type="submit" className="as-link">
          {signOut.label}
        </button>
      </form>
    </>
  )
}
