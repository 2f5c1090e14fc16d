/**
 * Rows as a table that opens in any office program: UTF-8 with its mark, since without it Cyrillic is guessed wrongly, and
 * CRLF (RFC 4180). What a program would work out as a formula is made plain text.
 */
export const sheetOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`

function cell(value: string): string {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
