/** About mailboxes that mail is fetched from. */
export const mailboxRefusals = {
  mailbox_not_found: () => 'This mailbox is not there any more. Go back to the list.',
  mailbox_is_there: () => 'Mail is fetched from this mailbox already; it would come twice. Nothing was changed.',
  mailbox_secret_missing: () =>
    'Enter the password or the token: what is stored only goes to the server it was entered for.',
}
