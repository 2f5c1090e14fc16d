import { type Found, groupsOf } from './found.ts'

const word = String.raw`(?<![\p{L}\p{Nd}])(?:password|passwd|passphrase|pwd|pass|парол[ьяею]м?|пасс(?:ворд)?)`
/** "от панели", "for the server": what it opens. */
const about = String.raw`(?:\s(?:от|для|к|ко|на|to|for|of)\s[^\n:=—–]{2,40}?)?`
/** After a colon or an equals sign anything; what was hidden already is left alone. */
const assigned = new RegExp(
  String.raw`(?<!(?:логин|login|user|username)\s?(?:[/\\|,&+]|и|and)\s?)${word}${about}(?:\s?\([^)\n]{0,30}\))?["']?\s{0,3}[:=]\s{0,3}["']?((?!•)\S{3,200})`,
  'giu',
)
/** After a dash, "is" or nothing it may as well be a sentence: only what looks like no word. */
const beside = new RegExp(
  String.raw`${word}(?:${about}\s{1,3}[—–-]\s{1,3}|\s{1,3}(?:(?:is|такой|это)\s{1,3})?)["'«]?((?!•)\S{5,200})`,
  'giu',
)
/** "логин/пароль: oleg Qwerty12": the second of the two. */
const pair =
  /(?:логин|login|user(?:name)?)\s?(?:[/\\|,&+]|и|and)\s?(?:пароль|password|pass|pwd)\s{0,3}[:=—–-]?\s{0,3}(?!•)[^\s/:|]{2,100}\s{0,3}[\s/:|]\s{0,3}((?!•)\S{3,200})/giu
/** "логин oleg, Qwerty12" and "oleg:Qwerty12": what stands behind the name of somebody who signs in. */
const behindLogin = /(?:логин|login)\s{0,3}[:=—–-]?\s{0,3}[\w.@-]{2,100}[\s,;/:|]{1,4}((?!•)\S{5,200})/giu

/** What is said about passwords, and no password. */
const saidOfThem =
  /^(?:incorrect|wrong|invalid|failed|expired|required|reset|missing|null|none|undefined|true|false|yes|not?|the|has|was|is|does|doesn['’]t|don['’]t|https?:\/\/.*)[.,!?;)]*$/i
const plainWord = /^[\p{L}'’-]+[.,!?;:)…]*$/u
/** A machine or a mailbox that a password is for. */
const place = /^[\w.+-]+(?:@[\w-]+)?\.[a-z]{2,}[.,!?;:)]*$/i
const russianWord = /^[\p{Script=Cyrillic}-]+[.,!?;:)…]*$/u
const hasDigitOrSign = /[\p{Nd}!@#$%^&*_+=~]/u

export function* passwordsIn(text: string): Generator<Found> {
  for (const pattern of [assigned, pair])
    for (const { words, ...found } of groupsOf(text, pattern, 'password'))
      if (!saidOfThem.test(words) && !russianWord.test(words)) yield found
  for (const pattern of [beside, behindLogin])
    for (const { words, ...found } of groupsOf(text, pattern, 'password')) if (looksChosen(words)) yield found
}

/** Like something that was thought up to be guessed by nobody. */
const looksChosen = (words: string) =>
  !plainWord.test(words) &&
  !place.test(words) &&
  !words.includes('://') &&
  hasDigitOrSign.test(words) &&
  /\p{L}/u.test(words)
