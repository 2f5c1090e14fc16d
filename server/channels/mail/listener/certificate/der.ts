/** As much of DER (X.690) as a certificate takes. */

export function tagged(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), lengthOf(body.length), body])
}

export const sequence = (...parts: readonly Uint8Array[]) => tagged(0x30, ...parts)
export const setOf = (...parts: readonly Uint8Array[]) => tagged(0x31, ...parts)
export const utf8 = (text: string) => tagged(0x0c, Buffer.from(text))
export const bits = (bytes: Uint8Array) => tagged(0x03, Buffer.from([0]), bytes)
export const octets = (...parts: readonly Uint8Array[]) => tagged(0x04, ...parts)

/** Never negative: a first bit that is set gets a zero before it. No other zero stands before it: readers refuse one. */
export function integer(bytes: Uint8Array): Buffer {
  const from = bytes.findIndex((byte) => byte !== 0)
  const digits = from < 0 ? Buffer.from([0]) : bytes.subarray(from)
  return tagged(0x02, ...(digits[0]! & 0x80 ? [Buffer.from([0])] : []), digits)
}

/** `1.2.840.10045.4.3.2`, each number in groups of seven bits. */
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(inSevens)]))
}

/** Until 2049 two digits of the year, then four (RFC 5280 4.1.2.5). */
export function time(at: Date): Buffer {
  const digits = at.toISOString().replace(/[-T:]|\.\d+/g, '')
  return at.getUTCFullYear() < 2050 ? tagged(0x17, Buffer.from(digits.slice(2))) : tagged(0x18, Buffer.from(digits))
}

function inSevens(number: number): number[] {
  const groups = [number & 0x7f]
  for (let rest = number >>> 7; rest > 0; rest >>>= 7) groups.unshift((rest & 0x7f) | 0x80)
  return groups
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length])
  const bytes = Buffer.from(length.toString(16).padStart(length > 0xff ? 4 : 2, '0'), 'hex')
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes])
}
