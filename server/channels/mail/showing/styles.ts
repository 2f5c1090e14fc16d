/**
 * The styles that a mail may bring (TRUST 3.12). Each value is matched whole: no address, no function but a colour's, no
 * escape, no comment. Nothing here leaves its place (position, negative margins, overflow, transforms), so nothing can lie
 * over what we say beside it.
 */
const colour =
  /^(?:[a-z]{3,24}|#[0-9a-f]{3,8}|(?:rgb|hsl)a?\( ?[0-9.%]{1,8}(?:(?: ?, ?| |deg ?,? ?| ?\/ ?)[0-9.%]{1,8}){2,3} ?\))$/i
const size = '(?:0|auto|normal|inherit|\\d{0,4}(?:\\.\\d{1,8})?(?:px|pt|pc|em|rem|ex|ch|%|in|cm|mm))'
const line = '(?:solid|dashed|dotted|double|none|hidden|groove|ridge|inset|outset)'
const hue = '(?:[a-z]{3,24}|#[0-9a-f]{3,8}|rgb\\([0-9 ,.%]{5,24}\\))'

const one = new RegExp(`^${size}$`, 'i')
const upToFour = new RegExp(`^${size}(?: ${size}){0,3}$`, 'i')
const edge = new RegExp(`^(?:(?:${size}|thin|medium|thick|${line}|${hue})(?: |$)){1,3}$`, 'i')
const word = (...known: string[]) => new RegExp(`^(?:${known.join('|')})$`, 'i')

const sides = (name: string, suffix = '') =>
  ['top', 'right', 'bottom', 'left'].map((side) => `${name}-${side}${suffix}`)
const each = (names: readonly string[], rule: RegExp) => Object.fromEntries(names.map((name) => [name, [rule]]))

export const allowedStyles: Record<string, RegExp[]> = {
  ...each(['color', 'background-color', 'background', 'border-color'], colour),
  ...each(['width', 'max-width', 'min-width', 'height', 'max-height', 'text-indent', 'letter-spacing'], one),
  ...each(['margin', 'padding', 'border-width', 'border-radius', 'border-spacing'], upToFour),
  ...each([...sides('margin'), ...sides('padding'), ...sides('border', '-width')], one),
  ...each(['border', ...sides('border')], edge),
  ...each(['border-style'], new RegExp(`^${line}(?: ${line}){0,3}$`, 'i')),
  'border-collapse': [word('collapse', 'separate')],
  'font-family': [/^[\p{L}\p{N} ,'"-]{1,300}$/iu],
  'font-size': [new RegExp(`^(?:${size}|(?:xx?-)?(?:small|large)|medium|smaller|larger)$`, 'i')],
  'font-style': [word('normal', 'italic', 'oblique')],
  'font-weight': [/^(?:normal|bold|bolder|lighter|[1-9]00)$/i],
  'line-height': [/^(?:normal|\d{1,3}(?:\.\d{1,8})?(?:px|pt|em|rem|%)?)$/i],
  'list-style-type': [word('disc', 'circle', 'square', 'decimal', '(?:lower|upper)-(?:roman|alpha|latin)', 'none')],
  'text-align': [word('left', 'right', 'center', 'justify', 'start', 'end')],
  'text-decoration': [word('none', 'underline', 'line-through', 'overline')],
  'text-transform': [word('none', 'uppercase', 'lowercase', 'capitalize')],
  'vertical-align': [word('top', 'middle', 'bottom', 'baseline', 'sub', 'super', 'text-top', 'text-bottom')],
  'white-space': [word('normal', 'nowrap', 'pre', 'pre-wrap', 'pre-line')],
  'word-break': [word('normal', 'break-all', 'break-word', 'keep-all')],
  direction: [word('ltr', 'rtl')],
  display: [word('block', 'inline', 'inline-block', 'none', 'table', 'table-(?:row|cell|row-group)', 'list-item')],
}
