import { type Found, groupsOf } from './found.ts'

const privateKey =
  /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)|PuTTY-User-Key-File-\d[\s\S]*?(?:Private-MAC: \S+|$)/g

/** Keys of clouds, mail services and code forges, by how each begins; and signed tokens. */
const accessKeys = [
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /(?:aws_secret_access_key|secretaccesskey|secret_key|secretkey|api_?key|access_token|client_secret)["']?\s{0,3}[:=]\s{0,3}["']?([\w/+=.-]{16,200})/gi,
  /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_\w{40,255}|glpat-[\w-]{20,100})/g,
  /\bxox[abeprs]-[A-Za-z0-9-]{10,200}/g,
  /\bAIza[\w-]{35}/g,
  /\b[prs]k_(?:live|test)_[A-Za-z0-9]{16,200}/g,
  /\bsk-[A-Za-z0-9_-]{20,200}/g,
  /\b(?:AQVN[\w-]{35,60}|y[0-3]_[\w-]{40,100}|YC[\w-]{38})/g,
  /\bt1\.[A-Z0-9a-z_-]{8,200}={0,2}\.[A-Z0-9a-z_-]{86}={0,2}/g,
  /\b\d{8,10}:AA[\w-]{33}/g,
  /\b(?:npm_[A-Za-z0-9]{36}|dop_v1_[a-f0-9]{64}|SG\.[\w-]{22}\.[\w-]{43})/g,
  /\beyJ[\w-]{8,4000}\.eyJ[\w-]{8,8000}\.[\w-]{16,2000}/g,
]

export function* keysIn(text: string): Generator<Found> {
  yield* groupsOf(text, privateKey, 'key')
  for (const pattern of accessKeys) yield* groupsOf(text, pattern, 'access_key')
}
