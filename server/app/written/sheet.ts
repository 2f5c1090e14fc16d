/**
 * Rows as a table that opens in any office program: UTF-8 with its mark, since without it Cyrillic is guessed wrongly, and
 * CRLF (RFC 4180). What a program would work out as a formula is made plain text, also behind a mark at which a program of
 * another country takes cells apart.
 */
export const sheetOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`

const formula = /(^|[;\t\r\n])([ "']*)(?=[=+\-@＝＋－＠])/g

function cell(value: string): string {
  const plain = value.replace(/^(?=[\t\r\n])/, "'").replace(formula, "$1$2'")
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
