/** A mail as it comes out of a bad way: bytes lost, doubled and put in, the same ones for the same number. */
const hurts = [
  '\0',
  '\r',
  '\n',
  '\r\n\r\n',
  '"',
  '(',
  '<',
  ';',
  ':',
  '=?',
  '?=',
  '=',
  '--',
  '\xff',
  '\xd0',
  '> ',
  'Content-Type: message/rfc822\n\n',
  'Content-Transfer-Encoding: base64\n',
  "; name*0*=x''%",
]

export function mutantOf(raw: Buffer, number: number): Buffer {
  const next = numbers(number)
  let mutant = raw
  for (let left = 1 + (next() % 8); left > 0; left--) {
    const from = next() % (mutant.length + 1)
    const put = hurts[next() % hurts.length]!.repeat(next() % 4)
    mutant = Buffer.concat([
      mutant.subarray(0, from),
      Buffer.from(put, 'latin1'),
      mutant.subarray(from + (next() % 200)),
    ])
  }
  return mutant
}

/** xorshift: a row of numbers that looks random and is the same every time. */
function numbers(seed: number) {
  let state = (seed * 2_654_435_761 + 1) >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state
  }
}
