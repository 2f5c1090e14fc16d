/** About signing our letters, and where answers to them come. */
export const mailRefusals = {
  mail_signing_no_domain: () =>
    'The address that letters are sent from belongs to no domain that could be signed for. Set one first.',
  mail_signing_no_key: () => 'There is no key yet. Make one first.',
  mail_answers_domain_missing: () => 'Name the domain that answers come to.',
  mail_answers_no_room: () =>
    'The address that letters are sent from has no room for sub-addresses: it is too long, or its domain is none that mail comes to.',
}
