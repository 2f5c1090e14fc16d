/** A letter as it goes out: headers are values here, and whoever delivers sees to it that they stay values. */
export type Mail = {
  from: string
  to: { name: string; address: string }
  subject: string
  text: string
  html: string
  messageId: string
  inReplyTo: string | null
  /** Where an answer shall come to; null: to From. */
  replyTo: string | null
  date: Date
  headers: Record<string, string>
  /** Nobody hears when it cannot be delivered (RFC 3834): an answer that a machine gives must start no other. */
  returnsTo: 'sender' | 'nobody'
  /** Where a report comes to that it could not be delivered, if it returns to the sender at all; null: to From. */
  bouncesTo: string | null
}

/** What takes letters to their receivers. */
export type Post = {
  /** Comes back once the letter is accepted; throws Undelivered when it is not, or when nobody knows. */
  deliver(mail: Mail): Promise<void>
  close(): void
}

/** Why a letter did not go out, in the words of the mail server or the network. */
export class Undelivered extends Error {
  override name = 'Undelivered'
  /** The letter itself was refused: trying again helps nobody, a person must look. */
  readonly permanent: boolean
  constructor(said: string, permanent: boolean) {
    super(said)
    this.permanent = permanent
  }
}
