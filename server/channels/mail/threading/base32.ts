const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/** RFC 4648 without padding, in small letters: survives mail servers that change the case of an address. */
export function base32(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff
    for (bits += 8; bits >= 5; bits -= 5) text += letters[(held >> (bits - 5)) & 31]
  }
  return bits > 0 ? text + letters[(held << (5 - bits)) & 31] : text
}

/** Null for anything that `base32` would not have written for so many bytes. */
export function fromBase32(text: string, length: number): Buffer | null {
  const bytes = Buffer.alloc(length)
  let at = 0
  let bits = 0
  let held = 0
  for (const letter of text) {
    const value = letters.indexOf(letter)
    if (value < 0) return null
    held = ((held << 5) | value) & 0xfff
    bits += 5
    if (bits >= 8) {
      bits -= 8
      if (at === length) return null
      bytes[at++] = (held >> bits) & 0xff
    }
  }
  return at === length && base32(bytes) === text ? bytes : null
}
