/** The part of mailparser that the stories read mail with; the package brings no types. */
declare module 'mailparser' {
  type Address = { name: string; address?: string }
  export type ParsedMail = {
    headerLines: readonly { key: string; line: string }[]
    headers: ReadonlyMap<string, unknown>
    subject?: string
    from?: { value: Address[] }
    to?: { value: Address[] }
    replyTo?: { value: Address[] }
    date?: Date
    messageId?: string
    inReplyTo?: string
    references?: string | string[]
    text?: string
    html: string | false
  }
  export function simpleParser(source: Buffer | string): Promise<ParsedMail>
}
