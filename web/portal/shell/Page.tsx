import type { ReactNode } from 'react'
import { LanguageSwitch, type LanguageSwitchProps } from './LanguageSwitch.tsx'
import { type Place, Places } from './Places.tsx'

export type Assets = { css: string[]; js: string[] }

export type PageProps = {
  language: 'ru' | 'en'
  /** What the window is called; begins with the state where there is one. */
  title: string
  company: { name: string; href: string }
  assets: Assets
  theme?: 'light' | 'dark' | 'contrast'
  words: { skip: string; places: string }
  places: Place[]
  /** Who is signed in, and how to leave. */
  person?: { name: string; href: string; signOut: { action: string; label: string } }
  languages: LanguageSwitchProps
  /** Above everything: an incident, the end of a session. */
  notice?: ReactNode
  /** Beside the content where there is room, below it on a phone. */
  aside?: ReactNode
  footer: ReactNode
  children: ReactNode
}

/** The portal around its pages. */
export function Page(props: PageProps) {
  const { language, title, theme, assets, words, notice, aside, footer, children } = props
  return (
    <html lang={language} data-theme={theme}>
      <Head title={title} assets={assets} />
      <body>
        <a href="#main" className="unseen skip">
          {words.skip}
        </a>
        <Masthead {...props} />
        <div className="sheet" data-aside={aside !== undefined}>
          <main id="main" tabIndex={-1}>
            {notice}
            {children}
          </main>
          {aside && <aside>{aside}</aside>}
        </div>
        <footer className="colophon">
          {props.person && <Person {...props.person} />}
          {footer}
        </footer>
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
        <a href={company.href} className="company" translate="no">
          {company.name}
        </a>
        {places.length > 0 && <Places label={words.places} places={places} />}
        <div className="masthead-end">
          {person && <Person {...person} />}
          <LanguageSwitch {...languages} />
        </div>
      </div>
    </header>
  )
}

function Person({ name, href, signOut }: NonNullable<PageProps['person']>) {
  return (
    <div className="person">
      <a href={href}>{name}</a>
      <form method="post" action={signOut.action}>
        <button type="submit" className="as-link">
          {signOut.label}
        </button>
      </form>
    </div>
  )
}
