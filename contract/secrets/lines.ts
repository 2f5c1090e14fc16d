/** Passwords in what is pasted from machines: addresses, command lines, headers; and codes that open something. */
import { type Found, groupsOf } from './found.ts'

const passwords = [
  /** postgres://app:s3cret@db, https://user:pass@host, redis://:pass@host */
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@"'<>]{0,100}:((?!•)[^\s/@"'<>]{3,200})@[\w.[-]/gi,
  /** mysql -uroot -ps3cret */
  /\bmysql(?:dump|admin)?\b[^\n]{0,120}?\s-p((?!•)[^\s-]\S{2,200})/g,
  /** curl -u oleg:s3cret, wget --password=…, sshpass -p s3cret */
  /\bcurl\b[^\n]{0,200}?\s(?:-u|--user)[ =]["']?[^\s:"']{1,100}:((?!•)[^\s"']{3,200})/g,
  /\bsshpass\s+-p\s?["']?((?!•)[^\s"']{3,200})/g,
  /** A code that somebody was sent, or set: called so, and of digits alone. */
  /(?<!\p{L})(?:пин(?:-?код[ае]?)?|pin(?:-?code)?|код (?:доступа|из (?:смс|sms|приложения)|подтверждения)|одноразовый код|otp|one-time code)(?!\p{L})\s{0,3}(?:[:=—–-]|is|это)?\s{0,3}(\d{4,8})(?![\d.,]\d|\d)/giu,
]

const accessKeys = [
  /\botpauth:\/\/[ht]otp\/[^\s"'<>]{0,400}?[?&]secret=((?!•)[A-Z2-7]{16,200})/gi,
  /** A seed of an authenticator app. */
  /(?<!\p{L})(?:[Tt][Oo][Tt][Pp]|2[Ff][Aa]|[Oo][Tt][Pp]|[Aa]uthenticator|[Аа]утентификатор\p{L}{0,3}|[Дд]вухфакторк\p{L}{1,3})(?!\p{L})[^\n]{0,40}?(?<![A-Za-z0-9])((?=[A-Z]*[2-7])[A-Z2-7]{16,128}|(?:[A-Z2-7]{4} ){3,15}[A-Z2-7]{4})(?![A-Za-z0-9])/gu,
  /\bAuthorization:\s{0,3}(?:Basic|Bearer|Token|ApiKey)\s{1,3}((?!•)[\w.~+/=-]{8,4000})/gi,
  /\bX-(?:Api-Key|Auth-Token|Access-Token):\s{0,3}((?!•)[\w.~+/=-]{8,400})/gi,
  /** WireGuard and the like: 32 bytes in base64. */
  /\b(?:PrivateKey|PresharedKey|AccountKey|SharedAccessKey)\s{0,3}=\s{0,3}((?!•)[A-Za-z0-9+/]{40,100}={0,2})/g,
]

export function* linesIn(text: string): Generator<Found> {
  for (const pattern of passwords) yield* groupsOf(text, pattern, 'password')
  for (const pattern of accessKeys) yield* groupsOf(text, pattern, 'access_key')
}
