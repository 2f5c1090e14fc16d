import type { Language } from '#contract/text.ts'
import { words } from '#contract/words/words.ts'

type Parts = { text: string; addresses?: string | undefined; ruledOut?: string | undefined; logs?: string | undefined }

/** What somebody who knows their way has told apart, as one message: each part under its heading, in their language. */
export function withParts({ text, addresses, ruledOut, logs }: Parts, language: Language): string {
  const { headings } = words[language].portal.technical
  const said = [
    [headings.addresses, addresses],
    [headings.ruledOut, ruledOut],
    [headings.logs, logs],
  ].flatMap(([heading, part]) => (part ? [`${heading}\n${part}`] : []))
  return [text, ...said].join('\n\n')
}
