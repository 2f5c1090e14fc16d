/** Which sentences are said as delivered, and why. */
export const fixedTexts = {
  title: 'Cannot be changed',
  lead: 'Some texts stay as they are, each for a reason:',
  whys: {
    security:
      'Letters about signing in: they are read by frightened people, and must stay plain even if somebody takes over an administrator’s account.',
    links: 'How long a one-time link is valid, and not to pass it on: the desk does exactly what is said there.',
    webhook: 'Letters to administrators about webhooks: they use the names the settings have here.',
    names: 'The ticket number in the subject: answers find their ticket by it.',
    screens: 'Words on the desk’s own screens: help and documentation refer to them.',
  },
}
