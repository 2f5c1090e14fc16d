import type { Language } from '#contract/text.ts'
import { words } from '#contract/words/words.ts'
import { type Letter, parts, sentence } from './letter.ts'

type Told = { language: Language; company: string; signIn: string }

/** The same to everybody, whatever they wrote. */
export function stranger({ language, company, signIn }: Told): Letter {
  const our = words[language].mail.stranger
  return {
    language,
    company,
    subject: our.subject({ company }),
    heading: our.heading,
    parts: parts(sentence(our.look), sentence(our.clients), { is: 'button', label: our.signIn, to: signIn }),
    footer: [our.machine({ company })],
  }
}
