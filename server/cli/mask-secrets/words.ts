import type { Masked } from '../mask-secrets.ts'

const lines = ({ hidden, places }: Masked) =>
  [...hidden, ...Object.entries(places).flatMap(([place, count]) => (count > 0 ? [`${place}: ${count}`] : []))]
    .map((line) => `  ${line}`)
    .join('\n')

export const words: Record<'en' | 'ru', (masked: Masked) => string> = {
  en: (masked) =>
    masked.hidden.length === 0 && masked.places.mails === 0
      ? 'Nothing was found that should be hidden.'
      : `${masked.dryRun ? 'Would be hidden' : 'Hidden'} (${masked.seconds} s):\n${lines(masked)}${
          masked.elsewhere ? `\nLeft in names, settings and ready texts of the history: ${masked.elsewhere}` : ''
        }`,
  ru: (masked) =>
    masked.hidden.length === 0 && masked.places.mails === 0
      ? 'Скрывать нечего.'
      : `${masked.dryRun ? 'Было бы скрыто' : 'Скрыто'} (${masked.seconds} с):\n${lines(masked)}${
          masked.elsewhere ? `\nОставлено в именах, настройках и готовых текстах истории: ${masked.elsewhere}` : ''
        }`,
}
