/** Somebody else has written to the address of a ticket. */
export const wroteAbout = {
  title: ({ address }: { address: string }) => `${address} wrote to us about this ticket`,
  colleague:
    'This person acts for the same contract. Add them, and they get our answers and may write here by mail. If you do not expect it, do nothing.',
  stranger:
    'This address may do nothing for the contract, so the mail is not in the ticket. If you know the person, ask the owner of the contract to add them as a contact. If you do not, do nothing.',
  add: ({ address }: { address: string }) => `Keep ${address} informed`,
}
