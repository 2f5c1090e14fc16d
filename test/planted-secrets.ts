/** Random texts with a secret somewhere in them: the same for the same seed. */
import { seeded } from './seeded.ts'

export type Planted = {
  text: string
  /** What must be found nowhere: long and random enough to stand nowhere by chance. */
  canary: string
  /** How it was written. */
  as: string
}

const letters = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const words =
  'сайт сервер почта не открывается ошибка vps-17 после обновления вчера проверили server mail down since'.split(' ')

type Chance = ReturnType<typeof seeded>
type Way = (canary: string) => string

/** Ways in which people write a password down. */
const passwords: Record<string, Way> = {
  'after its name': (c) => `пароль: ${c}`,
  'in English': (c) => `password is ${c}`,
  'as bold Markdown': (c) => `**пароль:** ${c}`,
  'as code': (c) => `пароль: \`${c}\``,
  'in a block of code': (c) => `\`\`\`\nDB_PASSWORD=${c}\n\`\`\``,
  'in a quote': (c) => `> > пароль от панели: ${c}`,
  'in a table': (c) => `| сервер | логин | пароль |\n|---|---|---|\n| vps-17 | root | ${c} |`,
  'in a row of a table': (c) => `| пароль | ${c} |`,
  'out of a spreadsheet': (c) => `Сервер\tПароль\nvps-17\t${c}`,
  'behind its login': (c) => `логин/пароль: root / ${c}`,
  'below its name': (c) => `Пароль\n${c}`,
  'in an address': (c) => `postgres://app:${c}@db.client.ru/shop`,
  'in a command': (c) => `sshpass -p '${c}' ssh root@vps-17`,
  'in JSON': (c) => `{"user": "root", "password": "${c}"}`,
  'in a header': (c) => `curl -H "Authorization: Bearer ${c}" https://vps-17`,
}

export function planter(seed: number) {
  const chance = seeded(seed)
  const { below, oneOf } = chance
  const some = () => Array.from({ length: below(12) }, () => oneOf(words)).join(oneOf([' ', ' ', ', ', '\n']))
  const ways = Object.entries(passwords)
  let nth = 0
  const planted = (of: typeof ways): Planted => {
    const [as, way] = of[nth++ % of.length]!
    const canary = passwordOf(chance)
    return { text: `${some()}\n${way(canary)}\n${some()}`, canary, as }
  }
  const oneLined = ways.filter(([, way]) => !way('').includes('\n'))
  return {
    ...chance,
    next: () => planted(ways),
    /** For what is one line: no table is written into a subject. */
    nextLine: () => {
      const { text, ...rest } = planted(oneLined)
      return { ...rest, text: text.replaceAll('\n', ' ') }
    },
  }
}

/** With a digit among letters, and nothing that a text of another kind would change. */
const passwordOf = ({ oneOf, digits }: Chance) =>
  `${Array.from({ length: 10 }, () => oneOf(letters)).join('')}${digits(2)}${Array.from({ length: 6 }, () => oneOf(letters)).join('')}`

/** The same in HTML, as a mail brings it: what came out of a spreadsheet is a table. */
export const asHtml = (text: string) =>
  `<html><body>${text.split('\n').map(asLine).join('')}</body></html>`.replaceAll('</table><table>', '')

const escaped = (words: string) => words.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
const asLine = (line: string) =>
  line.includes('\t')
    ? `<table><tr>${line
        .split('\t')
        .map((cell) => `<td>${escaped(cell)}</td>`)
        .join('')}</tr></table>`
    : `<p>${escaped(line)}</p>`
