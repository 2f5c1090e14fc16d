type Reviver = (this: unknown, key: string, value: unknown, context: { source?: string }) => unknown

/** A number may stand here; strings may look like it, which costs a slower look and nothing else. */
const mayHoldNumber = /[:[,] ?-?\d/

/**
 * An object as the database writes it, or undefined when a number in it would not come out as it stands: 1.0 reads as
 * 1 and more digits than a double holds are lost, so that an edit of them would go unseen.
 */
export function exactly(text: string): Record<string, unknown> | undefined {
  if (!mayHoldNumber.test(text)) return JSON.parse(text)
  let exact = true
  const look: Reviver = (_key, value, { source }) => {
    if (typeof value === 'number' && writtenOut(value) !== source) exact = false
    return value
  }
  const value = JSON.parse(text, look as never)
  return exact ? value : undefined
}

/** A number as PostgreSQL writes it: never with an exponent. */
function writtenOut(value: number): string {
  const [number = '', power] = String(value).split('e')
  if (power === undefined) return number
  const [whole = '', part = ''] = number.replace('-', '').split('.')
  const digits = whole + part
  const point = whole.length + Number(power)
  return `${value < 0 ? '-' : ''}${point > 0 ? digits.padEnd(point, '0') : `0.${'0'.repeat(-point)}${digits}`}`
}
