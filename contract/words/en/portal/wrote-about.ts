/** Somebody else has written to the address of a ticket. */
export const wroteAbout = {
  title: ({ address }: { address: string }) => `${address} wrote to us about this ticket`,
  colleague:
    'This person acts for the same contract. If you add them, they get our answers and can write here by e-mail. If you were not expecting this, do nothing.',
  stranger:
    'This address is not allowed to act for the contract, so the mail is not in the ticket. If you know the person, ask the contract owner to add them as a contact. If not, do nothing.',
  add: ({ address }: { address: string }) => `Keep ${address} informed`,
}
