/** Under which topic letters open, and what becomes of one. */
export const letterTopics = {
  choose: 'Letters open under this topic',
  short: 'letters open here',
  usual: 'As no topic is chosen for them, letters open under this one: it is the first that everybody may ask about.',
  elsewhere: 'Letters open under another topic; what is chosen here does not concern them.',
  becomes: {
    ticket:
      'A letter whose sender is proven becomes a ticket at once. One of a known client without proof becomes a ticket too: the client is asked whether it was theirs, and staff read that nobody has confirmed it. All others wait under “Incoming mail”.',
    signing_in:
      'No letter becomes a ticket by itself. Its sender gets a link, signs in and opens it with one click, with its text and files.',
    factor:
      'No letter becomes a ticket by itself. Its sender gets a link, signs in with a second factor and opens it with one click, with its text and files.',
  },
}
