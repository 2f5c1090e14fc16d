import { type Found, groupsOf } from './found.ts'

/** "spf=pass" of a mail's header is none; `PGPASSWORD` and `MYSQL_ROOT_PASSWORD` are. */
const word = String.raw`(?:(?<![\p{L}\p{Nd}=])(?:passphrase|(?<!/etc/)passwd|pass|парол[ьяею]м?|пасс(?:ворд)?|кодов(?:ое|ым) слово|секретное слово)|(?<![\p{L}\p{Nd}])(?:password|pwd)|(?<=\b(?:PG|MYSQL_|SSH))(?:PASSWORD|PASS|PWD))`
/** "от панели", "for the server": what it opens. */
const about = String.raw`(?:\s(?:от|для|к|ко|на|to|for|of)\s[^\n:=—–]{2,40}?)?`
/** Quotes, and what makes a word bold or code in Markdown. */
const marks = String.raw`["'«*_\x60]{0,3}`
/** After a colon or an equals sign anything; what was hidden already is left alone. */
const assigned = new RegExp(
  String.raw`(?<!(?:логин|login|user|username)\s?(?:[/\\|,&+]|и|and)\s?)${word}${about}(?:\s?\([^)\n]{0,30}\))?${marks}\s{0,3}[:=]${marks}\s{0,3}${marks}((?!•)\S{3,200})`,
  'giu',
)
/** On the same line, or below a line of that word alone: in a table it is the name of a column (tables.ts). */
const next = String.raw`(?:[^\S\n]{1,3}|(?<=(?:^|\n)[ *_]{0,3}\p{L}{3,10}[*_]{0,3})\n\s{0,2})`
/** After a dash, "is" or nothing it may as well be a sentence: only what looks like no word. */
const beside = new RegExp(
  String.raw`${word}(?:${about}\s{1,3}[—–-]\s{1,3}|${marks}${next}(?:(?:is|такой|это|сейчас|теперь|now)\s{1,3})?)${marks}((?!•)\S{5,200})`,
  'giu',
)
/** "пароль для root Zx9!kdW2": the word between is the name of what it opens. In English people ask so for a new one. */
const besideItsPlace = /(?<!\p{L})парол[ьяею]м?\s(?:от|для|к|на)\s[\w.@-]{2,60}\s{1,3}((?!•)\S{6,200})/giu
/** "логин/пароль: oleg Qwerty12": the second of the two. */
const both = String.raw`(?:логин|login|user(?:name)?|имя)\s?(?:[/\\|,&+]|и|and)\s?(?:пароль|password|pass|pwd)`
const pairAssigned = new RegExp(
  String.raw`${both}\s{0,3}[:=—–]\s{0,3}(?!•)[^\s/:|]{2,100}\s{0,3}[\s/:|,]\s{0,3}((?!•)\S{3,200})`,
  'giu',
)
const pairBeside = new RegExp(
  String.raw`${both}[ \t-]{1,4}(?!•)[^\s/:|]{2,100}[ \t]{0,3}[ \t/:|,][ \t]{0,3}((?!•)\S{5,200})`,
  'giu',
)
/** "доступ: root / Zx9!kdW2", "логин oleg, Qwerty12", "oleg:Qwerty12": what stands behind the name of who signs in. */
const behindName =
  /(?<!\p{L})(?:(?:логин|login|доступы?|уч[её]тк[аи]|креды|creds|credentials)\s{0,3}[:=—–-]|логин\s)\s{0,3}(?![-[(<])[\w.@-]{2,100}[\s,;/:|]{1,4}((?!•)\S{5,200})/giu

/** What is said about passwords, and no password. */
const saidOfThem =
  /^(?:incorrect|wrong|invalid|failed|expired|required|reset|missing|null|none|undefined|true|false|yes|not?|the|has|was|is|does|doesn['’]t|don['’]t|tell|https?:\/\/.*)[.,!?;)]*$/i
/** Where one would stand: `<password>`, `${PASSWORD}`, `********`. */
export const placeholder =
  /^(?:<[^<>]{0,60}>|\[[^[\]\n]{0,60}\]|\{[^{}]{0,60}\}|\$\{?[A-Za-z_]{2,60}\}?|%\w{1,60}%|\*{3,}|[xх]{3,}|[._-]{3,})["'.,;)]*$/iu
const plainWord = /^[\p{L}'’-]+[.,!?;:)…]*$/u
/** A machine or a mailbox that a password is for. */
const place = /^[\w.+-]+(?:@[\w-]+)?\.[a-z]{2,}[.,!?;:)]*$/i
const russianWord = /^[\p{Script=Cyrillic}-]+[.,!?;:)…]*$/u
const hasDigitOrSign = /[\p{Nd}!@#$%^&*_+=~]/u
/** "пароль 4821093": no word, and more than a count of letters. */
const longNumber = /^\d{6,12}[.,!?;)]*$/

export function* passwordsIn(text: string): Generator<Found> {
  for (const pattern of [assigned, pairAssigned])
    for (const { words, ...found } of groupsOf(text, pattern, 'password'))
      if (!saidOfThem.test(words) && !placeholder.test(words) && isNoAnswer(text, found.from, words)) yield found
  for (const { words, ...found } of groupsOf(text, beside, 'password'))
    if (looksChosen(words) || longNumber.test(words)) yield found
  for (const pattern of [besideItsPlace, pairBeside, behindName])
    for (const { words, ...found } of groupsOf(text, pattern, 'password')) if (looksChosen(words)) yield found
}

/** "Пароль: неверный" says something of it; a word that was agreed upon is a word; "password for user: oleg" is a name. */
function isNoAnswer(text: string, from: number, words: string) {
  const before = text.slice(Math.max(0, from - 30), from)
  if (aName.test(before)) return false
  return !russianWord.test(words) || /слово["']?\s{0,3}[:=]\s{0,3}["'«]?$/iu.test(before)
}
const aName = /(?:\b(?:user|user ?id|id|login)|логин|пользовател[яь]|уч[её]тки)\s{0,3}[:=]\s{0,3}["'«]?$/iu

/** Like something that was thought up to be guessed by nobody. */
export const looksChosen = (words: string) =>
  !plainWord.test(words) &&
  !place.test(words) &&
  !words.includes('://') &&
  !/^[([<{]/.test(words) &&
  !placeholder.test(words) &&
  hasDigitOrSign.test(words) &&
  /\p{L}/u.test(words)
