/** Which sentences are said as delivered, and why. */
export const fixedTexts = {
  title: 'Said as delivered',
  lead: 'These cannot be changed, each for a reason:',
  whys: {
    security:
      'Letters about signing in: they are read while frightened, and must say the same plainly whoever has got hold of an administrator’s account.',
    links: 'How long a one-time link holds, and not to pass it on: what is promised there is what the desk does.',
    webhook: 'Letters to administrators about webhooks: they name settings as the desk names them.',
    names: 'The number of a ticket in the subject: by it an answer finds its ticket.',
    screens: 'Words of the desk’s own screens: help and documents speak of them.',
  },
}
