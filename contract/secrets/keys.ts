import { type Found, groupsOf } from './found.ts'

const privateKey =
  /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)|PuTTY-User-Key-File-\d[\s\S]*?(?:Private-MAC: \S+|$)|\bAGE-SECRET-KEY-1[A-Z0-9]{50,70}\b/g

/** Keys of clouds, mail services and code forges, by how each begins; and signed tokens. */
const byTheirBeginning = [
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_\w{40,255}|gl(?:pat|ptt|dt|rt|cbt)-[\w-]{20,100})/g,
  /\bxox[abeprs]-[A-Za-z0-9-]{10,200}|\bhooks\.slack\.com\/services\/[\w/]{20,80}/g,
  /\bAIza[\w-]{35}|\bya29\.[\w-]{20,300}/g,
  /\b[prs]k_(?:live|test)_[A-Za-z0-9]{16,200}|\bwhsec_[A-Za-z0-9+/]{24,100}/g,
  /\bsk-[A-Za-z0-9_-]{20,200}/g,
  /\b(?:AQVN[\w-]{35,60}|y[0-3]_[\w-]{40,100}|YC[\w-]{38})/g,
  /\bt1\.[A-Z0-9a-z_-]{8,200}={0,2}\.[A-Z0-9a-z_-]{86}={0,2}/g,
  /\b\d{8,10}:AA[\w-]{33}/g,
  /\b(?:npm_[A-Za-z0-9]{36}|pypi-[\w-]{50,300}|dop_v1_[a-f0-9]{64}|SG\.[\w-]{22}\.[\w-]{43}|xkeysib-[a-f0-9]{64}-\w{16}|hvs\.[\w-]{24,200}|shp(?:at|ss|ca)_[a-f0-9]{32}|LTAI[A-Za-z0-9]{16,20})\b/g,
  /\beyJ[\w-]{8,4000}\.eyJ[\w-]{8,8000}\.[\w-]{16,2000}/g,
]
/** What is called a key, a token or a secret and is written as machines write: with a digit, so no name of a variable. */
const called =
  /(?<![\p{L}\p{Nd}])(?:aws_secret_access_key|secret_?access_?key|secret[_-]?key|api[_-]?key|access[_-]?token|auth[_-]?token|client[_-]?secret|bot[_-]?token|token|secret|токен|секрет(?:ный ключ)?|api-ключ|ключ api|ключ доступа)["']?\s{0,3}[:=]\s{0,3}["'«]?((?!•)[\w/+=.-]{16,400})/giu

export function* keysIn(text: string): Generator<Found> {
  yield* groupsOf(text, privateKey, 'key')
  for (const pattern of byTheirBeginning) yield* groupsOf(text, pattern, 'access_key')
  for (const { words, ...found } of groupsOf(text, called, 'access_key'))
    if (/\d/.test(words) && /[A-Za-z]/.test(words)) yield found
}
