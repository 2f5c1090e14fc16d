/** A number however it was typed or pasted: `104233`, `#104233`, `№ 104 233`, a subject with `[#104233]`. */
export function numberIn(text: string): number | null {
  const marked = /[#№]\s?(\d{1,10})(?!\d)/u.exec(text)?.[1]
  const bare = text.replace(/\s/gu, '')
  const digits = marked ?? (/^[#№]?\d{1,10}$/u.test(bare) ? bare.replace(/\D/g, '') : undefined)
  const number = Number(digits)
  return digits && number > 0 ? number : null
}
