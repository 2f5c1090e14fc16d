/**
 * Every open corpus, and hostile words in mails, through the real intake on one desk: each is stored, has an end and
 * keeps below the limit of time. Prints the ends by corpus.
 *   node bench/mail-corpora.ts [of the hostile words every so manieth, 1]
 */
import { endIdleReaders } from '../server/channels/mail/reading/read-mail.ts'
import { type Ended, mailsOfTheWorld, takenInto } from '../test/mails-of-the-world.ts'
import { faultGround } from './faults/ground.ts'
import { markdown } from './measure/table.ts'

const mails = mailsOfTheWorld({ words: Number(process.argv[2] ?? 1) })
const ground = await faultGround(0)
const ended: Ended[] = []
const begun = performance.now()
for (const mail of mails) ended.push(await takenInto(ground.world, mail))
const seconds = (performance.now() - begun) / 1000
endIdleReaders()
await ground.close()

const rows = [...new Set(ended.map(({ corpus }) => corpus))].map((corpus) => {
  const of = ended.filter((one) => one.corpus === corpus)
  const ends = Map.groupBy(of, ({ end }) => end.replace(/: $/, ''))
  const share = (n: number) => `${((100 * n) / of.length).toFixed(1)} %`
  const told = [...ends]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([end, { length }]) => `${end} ${share(length)}`)
  return [corpus, String(of.length), Math.max(...of.map(({ ms }) => ms)).toFixed(0), told.join(', ')]
})
console.log(markdown(['corpus', 'mails', 'longest ms', 'ends'], rows))
console.log(
  `${ended.length} mails in ${seconds.toFixed(0)} s, ${(ended.length / seconds).toFixed(1)} a second, one after another`,
)
const bad = ended.filter(({ end, ms }) => /^(?:waiting|aside|changed)/.test(end) || ms > 20_000)
for (const { corpus, name, end, ms } of bad) console.log(`${corpus} ${name}: ${end}, ${ms.toFixed(0)} ms`)
process.exit(bad.length > 0 ? 1 : 0)
