/** About mailboxes that mail is fetched from. */
export const mailboxRefusals = {
  mailbox_not_found: () => 'This mailbox no longer exists. Go back to the list.',
  mailbox_is_there: () => 'Mail is already fetched from this mailbox; it would come twice. Nothing was changed.',
  mailbox_secret_missing: () =>
    'Enter the password or the token again: the stored one is only for the server it was entered for.',
}
