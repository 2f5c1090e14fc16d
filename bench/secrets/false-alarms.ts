import { secretsIn } from '../../contract/secrets.ts'
import { entries, records, unpacked } from '../../test/shared-data.ts'

const csv = (file: string) =>
  unpacked(file)
    .toString()
    .split('\n')
    .map((line) => line.replace(/,[^,]*$/, ''))
const told = (file: string) =>
  records(file).map((record) =>
    Object.values(record)
      .filter((one) => typeof one === 'string')
      .join('\n'),
  )
const files = (file: string) => entries(file).map(({ bytes }) => bytes.toString())

/** What people really wrote to a support; next to nothing in it is a secret. */
const sets: Record<string, () => string[]> = {
  'Russian questions and answers': () => [
    ...told('tickets-ru/rutube-kb.jsonl.gz'),
    ...told('tickets-ru/rutube-cases.jsonl.gz'),
  ],
  'tickets of an IT desk': () => told('tickets-en/it-servicedesk.jsonl.gz'),
  'tickets, words normalised': () => csv('tickets-en/it47k-train.csv.gz'),
  'short requests': () =>
    unpacked('tickets-en/bitext-utterances.psv.gz')
      .toString()
      .split('\n')
      .map((line) => line.split('|')[0]!),
  'questions to a bank': () => csv('tickets-en/banking77-train.csv.gz'),
  'support chat': () => files('chat-en/irc-ubuntu.tar.gz'),
  'mails, as they came': () => [...files('mail/spamassassin.tar.gz'), ...files('mail/cyrillic.tar.gz')],
}

/** How many real texts something would be hidden in, and every place, to be looked at by a person. */
export function falseAlarms(showing: boolean) {
  for (const [name, read] of Object.entries(sets)) {
    const texts = read().filter(Boolean)
    let hit = 0
    const places: string[] = []
    for (const text of texts) {
      const found = secretsIn(text)
      if (found.length > 0) hit++
      for (const { kind, from, to } of found)
        places.push(`${kind}: …${text.slice(Math.max(0, from - 40), from)}[${text.slice(from, to)}]`)
    }
    console.log(`${name}: something hidden in ${hit} of ${texts.length} (${places.length} places)`)
    if (showing) for (const place of places.slice(0, 50)) console.log(`  ${place.replaceAll('\n', ' ')}`)
  }
}
