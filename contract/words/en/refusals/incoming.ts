/** Of mail that came in. */
export const incomingRefusals = {
  mail_not_found: () => 'There is no such mail, or it is not available to you.',
  mail_has_ended: () => 'Somebody has already dealt with this mail. Nothing was changed. Reload the page.',
  storm_not_found: () => 'There is no such mail storm, or it is not available to you.',
  mail_arrives_already: () =>
    'Letters to this contact are not marked as undelivered. Nothing was changed. Reload the page.',
  mail_unreadable: () =>
    'This mail cannot be read, so it cannot become a message. Nothing was changed. Save it as a file and look at it there.',
}
