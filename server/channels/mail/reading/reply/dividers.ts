/** Where a program lays the old letter under the new one with its headers above it. */
const dashes = '[-_=—–*~]{2,}'
const original = [
  'original (?:message|appointment|nachricht)|ursprüngliche nachricht|reply message|reply separator|original',
  'исходное сообщение|исходное письмо|оригинальное сообщение|первоначальное сообщение|пересылаемое сообщение от кого',
  "message d'origine|message original|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht",
  'ursprungligt meddelande|oprindelig meddelelse|oprindelig besked|opprinnelig melding|alkuperäinen viesti|oryginalna wiadomość|original-nachricht|původní zpráva|eredeti üzenet|orijinal mesaj|原始邮件|元のメッセージ|원본 메시지',
].join('|')
const divider = new RegExp(`^\\s*>?\\s*${dashes}\\s*(?:${original})\\s*(?:${dashes})?\\s*$`, 'iu')
const quoteHere =
  /^\s*(?:#{2,}|[-=*]{3,}|-- ?)\s*(?:please (?:reply|type your reply) above this line|reply above this line|пожалуйста, (?:пишите|отвечайте) выше этой (?:строки|линии)|ответьте выше этой (?:строки|линии)).*$/iu

export const isDivider = (line: string) => line.length < 200 && (divider.test(line) || quoteHere.test(line))

/** The forwarded letter is what the client wants to show. */
export const isForwarding = (line: string) => line.length < 200 && forwarded.test(line)

const forwarded = new RegExp(
  `^\\s*(?:${dashes}\\s*)?(?:begin forwarded message|forwarded (?:message|by)|пересылаемое сообщение|пересланное сообщение|начало переадресованного сообщения|начало пересылаемого сообщения|перенаправленное сообщение|weitergeleitete nachricht|message transféré|mensaje reenviado|doorgestuurd bericht)\\b.*(?:${dashes}|:)\\s*$|^\\s*${dashes}\\s*(?:пересылаемое|пересланное|перенаправленное|forwarded).*$`,
  'iu',
)

const from = /^(?:from|de|von|van|da|fra|från|lähettäjä|от|от кого|від|od|kimden|发件人|寄件者|差出人|보낸 사람)$/iu
const others =
  /^(?:sent|date|to|cc|subject|reply-to|importance|attachments|отправлено|дата|кому|копия|тема|когда|вложения|важность|надіслано|копія|gesendet|an|betreff|datum|envoyé|envoyé le|à|objet|enviado|fecha|para|asunto|assunto|data|inviato|a|oggetto|verzonden|aan|onderwerp|skickat|till|ämne|sendt|til|emne|lähetetty|vastaanottaja|aihe|wysłano|do|temat|dw|odesláno|komu|předmět|gönderilen|kime|konu|发送时间|收件人|主题|抄送|送信日時|宛先|件名|보낸 날짜|받는 사람|제목)$/iu

/** "From:", and at least two of the other headers in the lines that follow. */
export function isHeaderBlock(lines: string[], at: number): boolean {
  if (!/[:：]/.test(lines[at]!) || !from.test(nameIn(lines[at]!)) || !/[@\p{L}]/u.test(lines[at]!.slice(5)))
    return false
  let found = 0
  for (const line of lines.slice(at + 1, at + 9)) {
    if (line.trim() === '' && found > 0) break
    if (others.test(nameIn(line))) found++
  }
  return found >= 2
}

/** `*From:* Oleg` as Outlook's bold comes out in plain text. */
const nameIn = (line: string) =>
  /^\s*(?:>\s?)*\*?\s*([\p{L} -]{1,20}?)\s*[:：]/u.exec(line.slice(0, 200))?.[1]?.trim() ?? ''
