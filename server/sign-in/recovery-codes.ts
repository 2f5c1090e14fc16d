import { createHash, randomBytes } from 'node:crypto'

/** Letters that nobody mistakes for one another when they stand on paper (Crockford's base32). */
const letters = '0123456789abcdefghjkmnpqrstvwxyz'
const bits = 80
export const codesGiven = 10

/** Ten codes of 80 random bits, in groups of four: "7k2m-…". */
export const newRecoveryCodes = () => Array.from({ length: codesGiven }, newCode)

function newCode(): string {
  const drawn = [...randomBytes(bits / 5)].map((byte) => letters[byte & 31]).join('')
  return drawn.replace(/(.{4})(?=.)/g, '$1-')
}

/** However it was typed: O is read as 0, I and L as 1, strokes and spaces are nothing. Null when it cannot be one. */
export function recoveryHash(typed: string): Buffer | null {
  const plain = typed.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1')
  if (plain.length !== bits / 5 || [...plain].some((letter) => !letters.includes(letter))) return null
  return createHash('sha256').update(plain).digest()
}
