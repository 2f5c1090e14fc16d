/** What came by e-mail, in the client's own page: how far we could make sure of it, and what was cut off it. */
export const byMail = {
  proven: 'by e-mail, the sender is confirmed',
  signed: ({ domain }: { domain: string }) => `by e-mail, confirmed by the signature of ${domain}`,
  unproven: 'by e-mail; nothing confirms who sent it, so we check here before doing anything important',
  quote: 'What was quoted below',
  signature: 'The signature',
}
