/** Of mail that came in. */
export const incomingRefusals = {
  mail_not_found: () => 'There is no such mail, or it is not available to you.',
  mail_has_ended: () => 'Somebody was first: this mail has been dealt with. Nothing was changed. Reload the page.',
  storm_not_found: () => 'There is no such storm of mails, or it is not available to you.',
  mail_arrives_already: () =>
    'Nothing says that letters to this contact do not arrive. Nothing was changed. Reload the page.',
  mail_unreadable: () =>
    'This mail cannot be read, so it cannot be made a message. Nothing was changed. Save it as a file and look at it there.',
}
