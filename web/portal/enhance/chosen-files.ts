export type Sized = { name: string; size: number }
export type Limits = { files: number; bytes: number }
export type Refused = { name: string; why: 'too-big' | 'too-many' }

/** Adds what fits to what was chosen before; says of the rest why not. The same file is taken once. */
export function addFiles<F extends Sized>(before: F[], added: F[], limits: Limits): { files: F[]; refused: Refused[] } {
  const files = [...before]
  const refused: Refused[] = []
  for (const file of added) {
    if (files.some((known) => sameFile(known, file))) continue
    if (file.size > limits.bytes) refused.push({ name: file.name, why: 'too-big' })
    else if (files.length >= limits.files) refused.push({ name: file.name, why: 'too-many' })
    else files.push(file)
  }
  return { files, refused }
}

const sameFile = (one: Sized, other: Sized) => one.name === other.name && one.size === other.size

/** Every pasted screenshot is called image.png; the second becomes image-2.png. */
export function freeName(taken: string[], name: string): string {
  const dot = name.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  let free = name
  for (let next = 2; taken.includes(free); next++) free = `${stem}-${next}${ending}`
  return free
}

/** "14 kB", "1,2 МБ". */
export function sizeInWords(bytes: number, language: string): string {
  const [amount, unit] = bytes < 1_000_000 ? [Math.max(1, bytes / 1_000), 'kilobyte'] : [bytes / 1_000_000, 'megabyte']
  const digits = amount < 10 ? 1 : 0
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits })
    .format(amount)
    .replaceAll(' ', '\u00a0')
}
