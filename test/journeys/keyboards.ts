import type { Page } from '@playwright/test'

/** Letters by the place of their key, as ЙЦУКЕН has them. */
const cyrillic: Record<string, string> = {
  A: 'ф',
  C: 'с',
  D: 'в',
  E: 'у',
  G: 'п',
  H: 'р',
  J: 'о',
  K: 'л',
  L: 'д',
  M: 'ь',
  N: 'т',
  P: 'з',
  R: 'к',
  S: 'ы',
  T: 'е',
  W: 'ц',
  Z: 'я',
}
const shiftHeld = 8
const ctrlHeld = 2

/** A keyboard with this layout switched on, which counts what is pressed. Keys are named by what Latin prints on them. */
export async function keyboardOf(page: Page, layout: 'latin' | 'russian') {
  const devtools = await page.context().newCDPSession(page)
  let count = 0

  const letter = async (place: string, modifiers: number) => {
    const printed = (layout === 'latin' ? place.toLowerCase() : cyrillic[place])!
    const key = modifiers & shiftHeld ? printed.toUpperCase() : printed
    const event = { key, code: `Key${place}`, modifiers, windowsVirtualKeyCode: place.charCodeAt(0) }
    const text = modifiers & ctrlHeld ? {} : { text: key }
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', ...text, ...event })
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
  }
  return {
    /** `J`, `Shift E`, `Ctrl K`, `Enter`. */
    async press(keys: string) {
      count++
      const name = keys.split(' ').at(-1)!
      if (!/^[A-Z]$/.test(name)) return page.keyboard.press(keys.replace('Ctrl', 'Control').replaceAll(' ', '+'))
      return letter(name, (keys.includes('Shift') ? shiftHeld : 0) | (keys.includes('Ctrl') ? ctrlHeld : 0))
    },
    /** Words in a field, letter by letter. */
    async type(words: string) {
      count += words.length
      for (const each of words) await page.keyboard.insertText(each)
    },
    /** How many keys since it was asked last. */
    pressed() {
      const pressed = count
      count = 0
      return pressed
    },
  }
}
