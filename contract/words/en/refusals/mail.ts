/** About signing our letters. */
export const mailRefusals = {
  mail_signing_no_domain: () =>
    'The address that letters are sent from belongs to no domain that could be signed for. Set one first.',
  mail_signing_no_key: () => 'There is no key yet. Make one first.',
}
