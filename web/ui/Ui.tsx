import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { LiveRegions } from './LiveRegions.tsx'
import { Toasts } from './Toasts.tsx'

export type UiProps = {
  language: 'ru' | 'en'
  toastsLabel: string
  dismissLabel: string
  children: ReactNode
}

const locales = { ru: 'ru-RU', en: 'en-US' }

/** Everything from this folder lives inside one of these. */
export function Ui({ language, toastsLabel, dismissLabel, children }: UiProps) {
  return (
    <I18nProvider locale={locales[language]}>
      {children}
      <Toasts label={toastsLabel} dismissLabel={dismissLabel} />
      <LiveRegions />
    </I18nProvider>
  )
}
