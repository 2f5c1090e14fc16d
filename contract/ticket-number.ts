/** A number however it was typed or pasted: `104233`, `#104233`, `№ 104 233`, a subject with `[#104233]`. */
export function numberIn(text: string): number | null {
  const bare = /^[#№]?(\d{1,10})$/u.exec(text.replace(/\s/gu, ''))?.[1]
  const number = Number(bare ?? /[#№]\s?(\d{1,10})(?!\d)/u.exec(text)?.[1])
  return number > 0 ? number : null
}
