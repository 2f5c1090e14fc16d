import type { File } from '#contract/tickets.ts'

export type FileKind = 'picture' | 'text' | 'other'

/** A text of more is not fetched to be looked at. */
export const mostText = 1024 * 1024

/** Names of files that hold nothing but words; what they say is shown as words too, a page's own language included. */
const texts = new Set(
  'txt log csv tsv md json xml yml yaml ini conf cfg cnf env sh sql php py js ts css html htm eml pem crt csr zone htaccess diff patch out err'.split(
    ' ',
  ),
)

/** "log" of "dmesg.LOG"; nothing of "README". */
export const endingOf = ({ name }: Pick<File, 'name'>) =>
  /[^.]\.([\p{L}\p{N}]{1,8})$/u.exec(name)?.[1]?.toLowerCase() ?? ''

export function kindOf(file: Pick<File, 'name' | 'picture'>): FileKind {
  if (file.picture) return 'picture'
  return texts.has(endingOf(file) || file.name.replace(/^\./, '').toLowerCase()) ? 'text' : 'other'
}
