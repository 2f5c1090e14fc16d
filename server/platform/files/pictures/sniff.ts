const beginnings = [
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], // PNG
  [0xff, 0xd8, 0xff], // JPEG
]
const isWebp = (bytes: Buffer) =>
  bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'

/** Whether bytes begin as a picture that may be drawn anew: PNG, JPEG or WebP. What the sender calls it says nothing. */
export const isPicture = (bytes: Buffer) =>
  isWebp(bytes) || beginnings.some((known) => known.every((byte, i) => bytes[i] === byte))
