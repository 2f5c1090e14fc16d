/** Of messages sent on to somebody outside. */
export const forwardingRefusals = {
  message_not_found: () => 'One of the messages is no longer in this ticket. Nothing was sent: choose again.',
  message_is_internal: () => 'Notes are for colleagues and never leave the desk. Nothing was sent.',
  forward_to_client: () =>
    'This address belongs to a contact of the same client. Nothing was sent: answer in the ticket, or keep them informed.',
  forward_to_us: () => 'This is our own address: it would come back as a mail. Nothing was sent.',
  forward_too_large: () =>
    'The files are over 10 MB together, more than many mail servers take. Nothing was sent: leave some out.',
}
