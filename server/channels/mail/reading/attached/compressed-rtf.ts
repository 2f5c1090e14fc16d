/** MS-OXRTFCP: the letter's rich text, compressed against a dictionary that begins with the words every such text has. */
const beginning =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'
const compressed = 0x75465a4c
const plain = 0x414c454d
const window = 4096
const most = 20 * 1024 * 1024

export function fromCompressedRtf(data: Buffer): Buffer | null {
  if (data.length < 16) return null
  const kind = data.readUInt32LE(8)
  const size = Math.min(data.readUInt32LE(4), most)
  if (kind === plain) return data.subarray(16, 16 + size)
  return kind === compressed ? inflated(data, size) : null
}

function inflated(data: Buffer, size: number): Buffer {
  const dictionary = Buffer.alloc(window)
  let at = dictionary.write(beginning, 'latin1')
  const out: number[] = []
  const put = (byte: number) => {
    out.push(byte)
    dictionary[at] = byte
    at = (at + 1) % window
  }
  for (let from = 16; from < data.length && out.length < size; ) {
    const flags = data[from++]!
    for (let bit = 0; bit < 8 && from < data.length && out.length < size; bit++) {
      if ((flags & (1 << bit)) === 0) {
        put(data[from++]!)
        continue
      }
      const pair = (data[from]! << 8) | (data[from + 1] ?? 0)
      from += 2
      const start = pair >> 4
      if (start === at) return Buffer.from(out)
      for (let step = 0; step < (pair & 15) + 2; step++) put(dictionary[(start + step) % window]!)
    }
  }
  return Buffer.from(out)
}
