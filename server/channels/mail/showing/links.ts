/** Behind each link stands where it leads, for its words may say anything. */

/** What stands where a link ends, until it is said in the reader's language. */
const placeAfter = (mark: string, host: string, saysOther: boolean) =>
  `<wbr data-leads="${mark}-${encodeURIComponent(host)}-${saysOther ? 1 : 0}">`
export const placeOfLink = (mark: string) => `<wbr data-leads="${mark}-([^"]*)-([01])">`

/** Of clean HTML, where each link is written in one way. */
export function withPlacesOfLinks(clean: string, mark: string): string {
  return clean.replace(/<a href="(https?:[^"]*)"[^>]*>([\s\S]*?)<\/a>/g, (link, href: string, inside: string) => {
    const host = URL.parse(spelledOut(href))?.hostname
    if (!host) return link
    const words = spelledOut(inside.slice(0, 2000).replace(/<[^>]*>/g, '')).trim()
    return link + (namesHost(words, host) ? '' : placeAfter(mark, host, saysOther(words, host)))
  })
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
const spelledOut = (html: string) => html.replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity]!)

const bare = (host: string) => host.toLowerCase().replace(/^www\./, '')

/** The reader sees it already: the words are that very host, or an address on it. */
const namesHost = (words: string, host: string) =>
  addressesIn(words).length > 0 && addressesIn(words).every((named) => bare(named) === bare(host))

/** The words look like an address of somebody else: one reads the one and is led to the other. */
const saysOther = (words: string, host: string) =>
  addressesIn(words).some((named) => !sameHouse(bare(named), bare(host)))

const sameHouse = (a: string, b: string) => a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)

const name = '(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})\\.)+\\p{L}[\\p{L}\\p{N}-]{1,62}'
const inWords = new RegExp(`(?:https?://|www\\.)(${name})`, 'giu')
const alone = new RegExp(`^(${name})(?:[:/?#]\\S*)?$`, 'iu')

/** Hosts that the words name: with a scheme anywhere in them, without one where they are nothing else. */
function addressesIn(words: string): string[] {
  const text = words.slice(0, 500)
  const whole = alone.exec(text)?.[1]
  const named = whole ? [whole] : [...text.matchAll(inWords)].map(([, host]) => host!)
  return named.map((one) => URL.parse(`http://${one}`)?.hostname ?? one)
}
