/** Whether somebody sits here: a page that only lies open and asks by itself keeps nobody signed in. */
const presentFor = 60_000
let lastInput = 0

const noted = () => {
  lastInput = performance.now()
}
if (typeof addEventListener === 'function')
  for (const sign of ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const)
    addEventListener(sign, noted, { capture: true, passive: true })

/** Whether somebody has touched this page within so many milliseconds. */
export const sitsHere = (within: number) => performance.now() - lastInput < within

/** What a request says when nobody has touched anything for a minute. The first minute is that of who opened the page. */
export const quietly = (): Record<string, string> =>
  performance.now() - lastInput > presentFor ? { 'otklik-quiet': '1' } : {}
