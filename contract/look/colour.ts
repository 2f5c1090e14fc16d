/** Colours as numbers: how light they are, how far two are apart, and the way through OKLCH to a lighter or darker one. */
export type Hex = `#${string}`

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)
const gamma = (light: number) => (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055)

/** WCAG 2.2, "relative luminance". */
const luminance = (hex: string) => {
  const [red, green, blue] = channels(hex).map(linear)
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

/** WCAG 2.2, "contrast ratio". */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light! + 0.05) / (dark! + 0.05)
}

export type Lch = { light: number; chroma: number; hue: number }

/** To OKLCH: of two colours that differ in `light` alone, eyes say that they are one colour, lighter and darker. */
export function toLch(hex: string): Lch {
  const [r, g, b] = channels(hex).map(linear) as [number, number, number]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return {
    light: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, bb),
    hue: Math.atan2(bb, a),
  }
}

/** Back to what screens show; a colour that none can show loses as much of its chroma as it must. */
export function toHex({ light, chroma, hue }: Lch): Hex {
  const rgb = linearRgb({ light, chroma, hue })
  const shown = rgb.every((channel) => channel >= -0.0001 && channel <= 1.0001)
  if (!shown && chroma > 0.001) return toHex({ light, chroma: chroma * 0.96, hue })
  const hex = rgb.map((channel) => Math.round(255 * gamma(Math.min(1, Math.max(0, channel)))))
  return `#${hex.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

function linearRgb({ light, chroma, hue }: Lch) {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)]
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}
