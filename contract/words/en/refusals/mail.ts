/** About signing our letters, and where answers to them come. */
export const mailRefusals = {
  mail_signing_no_domain: () => 'The sender’s address is not on a domain that can be signed for. Change it first.',
  mail_signing_no_key: () => 'There is no key yet. Make one first.',
  mail_answers_domain_missing: () => 'Enter the domain for answers.',
  mail_answers_no_room: () =>
    'The sender’s address leaves no room for sub-addresses: it is too long, or its domain takes no mail.',
  listener_not_set: () => 'The own mail server is not set up yet. First say which addresses it takes mail for.',
  listener_not_heard: () =>
    'No process is listening for mail right now. Switch it on and wait a moment; what is wrong is shown beside it.',
}
