/** Outlook's own properties of a mail or a file (MS-OXCDATA): only strings and bytes are taken out, the rest is passed over. */
export type Property = { id: number; wide: boolean; value: Buffer }

const fixed: Record<number, number> = { 2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 4, 20: 8, 64: 8, 72: 16 }
const ofAnyLength = new Set([0xd, 0x1e, 0x1f, 0x102])
const many = 0x1000
const most = 2000

export function propertiesOf(data: Buffer): Property[] {
  const found: Property[] = []
  const reading = new Reading(data)
  try {
    for (let left = Math.min(reading.number(), most); left > 0; left--) takeProperty(reading, found)
  } catch {
    // What was read up to the broken place is good.
  }
  return found
}

function takeProperty(reading: Reading, found: Property[]) {
  const kind = reading.short()
  const id = reading.short()
  if (id >= 0x8000) passOverName(reading)
  const type = kind & ~many
  const isLong = ofAnyLength.has(type)
  const count = isLong || kind & many ? reading.number() : 1
  if (count > most || !(isLong || fixed[type])) throw new RangeError('not a property')
  for (let index = 0; index < count; index++) {
    const value = reading.take(isLong ? reading.number() : fixed[type]!)
    if (isLong && index === 0) found.push({ id, wide: type === 0x1f, value })
  }
}

function passOverName(reading: Reading) {
  reading.take(16)
  if (reading.number() === 0) reading.take(4)
  else reading.take(reading.number())
}

/** Goes forward through bytes in steps of four; past the end it throws. */
class Reading {
  #at = 0
  readonly #data: Buffer
  constructor(data: Buffer) {
    this.#data = data
  }
  short() {
    this.#at += 2
    return this.#data.readUInt16LE(this.#at - 2)
  }
  number() {
    this.#at += 4
    return this.#data.readUInt32LE(this.#at - 4)
  }
  take(length: number) {
    const from = this.#at
    if (from + length > this.#data.length) throw new RangeError('the property ends early')
    this.#at += Math.ceil(length / 4) * 4
    return this.#data.subarray(from, from + length)
  }
}
