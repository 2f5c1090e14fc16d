/** Under which topic letters open, and what becomes of one. */
export const letterTopics = {
  choose: 'Letters open under this topic',
  short: 'letters open here',
  usual: 'No topic is chosen for them, so letters open under this one: the first that everybody may use.',
  elsewhere: 'Letters open under another topic; this choice does not affect them.',
  becomes: {
    ticket:
      'A letter whose sender is proven becomes a ticket at once. A known client’s letter without proof becomes a ticket too: we ask the client whether it was theirs, and staff see that it is not confirmed. All others wait under “Incoming mail”.',
    signing_in:
      'No letter becomes a ticket by itself. Its sender gets a link, signs in and opens it with one click, with its text and files.',
    factor:
      'No letter becomes a ticket by itself. Its sender gets a link, signs in with a second factor and opens it with one click, with its text and files.',
  },
}
