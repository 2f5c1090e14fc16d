import type { Accent } from '#contract/look/accent.ts'
import { palette } from './palette.ts'

type Side = 0 | 1
type Name = keyof typeof palette
type Colour = (name: Name, side: Side) => string

const themes = ['light', 'dark'] as const
/** The provider's accent goes before the product's, where it has one. */
const colourWith =
  (accent: Accent | null | undefined): Colour =>
  (name, side) =>
    accent && name in accent ? accent[name as keyof Accent][themes[side]] : palette[name][side]

/** Only classes and elements: a mail program that drops the sheet shows headings, paragraphs and links in their order. */
const layout = `
body{margin:0;padding:0;-webkit-text-size-adjust:100%}
.sheet{font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;max-width:600px;margin:0 auto;padding:24px 16px 32px}
.company{font-size:14px;margin:0 0 24px}
h1{font-size:22px;line-height:1.3;font-weight:600;margin:0 0 16px;overflow-wrap:anywhere}
h2{font-size:14px;line-height:1.4;font-weight:600;margin:16px 0 4px}
p{margin:0 0 12px;overflow-wrap:anywhere}
ul{margin:0 0 12px;padding:0 0 0 20px;overflow-wrap:anywhere}
pre,code{font-family:ui-monospace,"Cascadia Mono",monospace;font-size:14px}
pre{border-radius:4px;margin:0 0 12px;padding:8px 12px;white-space:pre-wrap;overflow-wrap:anywhere;tab-size:4}
blockquote{border-left:2px solid;margin:0 0 12px;padding:0 0 0 12px}
ol{margin:0 0 12px;padding:0 0 0 24px}
li p{margin:0 0 4px}
.words{border-left:3px solid;border-radius:0 8px 8px 0;margin:16px 0 20px;padding:12px 16px 4px}
.words h2:first-child{margin-top:0}
.promise{border-radius:8px;margin:0 0 20px;padding:12px 16px}
.act{margin:24px 0 28px}
.button{border-radius:4px;display:inline-block;font-weight:600;padding:12px 20px;text-decoration:none}
.footer{border-top:1px solid;font-size:13px;line-height:1.5;margin:28px 0 0;padding:16px 0 0}
.footer p{margin:0 0 4px}
`

const colours = (colour: Colour, side: Side) => `
body,.sheet{background:${colour('bg', side)};color:${colour('text', side)}}
.company,h2{color:${colour('text-2', side)}}
.words{background:${colour('staff-bg', side)};border-color:${colour('accent', side)}}
pre{background:${colour('bg', side)}}
.words a{color:${colour('accent', side)}}
blockquote{border-color:${colour('border', side)}}
.promise{background:${colour('surface-2', side)}}
.button{background:${colour('accent', side)};color:${colour('accent-text', side)}}
.footer{border-color:${colour('border', side)};color:${colour('text-3', side)}}
`

export function styleWith(accent: Accent | null | undefined): string {
  const colour = colourWith(accent)
  return `:root{color-scheme:light dark;supported-color-schemes:light dark}${layout}${colours(colour, 0)}@media (prefers-color-scheme:dark){${colours(colour, 1)}}`
}
