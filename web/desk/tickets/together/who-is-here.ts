import type { PresentNews } from '#contract/presence.ts'
import type { DeskWords } from '../../shell/words/load.ts'

type People = PresentNews[number]['people']
type HereWords = DeskWords['desk']['notices']['here']

const mostNamed = 3

/** Who writes and who looks, the reader left out; null when nobody is. In a row only the first names have room. */
export function whoIsHere(people: People, me: string, words: HereWords, brief = false): string | null {
  const others = people.filter(({ id }) => id !== me)
  const said = (['writes', 'looks'] as const).flatMap((doing) => {
    const names = others.filter((one) => one.doing === doing).map(({ name }) => (brief ? firstName(name) : name))
    if (names.length === 0) return []
    const rest = names.length - mostNamed
    const shown = rest > 0 ? [...names.slice(0, mostNamed), words.others({ n: rest })] : names
    return [words[doing]({ names: words.and({ names: shown }), n: names.length })]
  })
  return said.length > 0 ? said.join(' · ') : null
}

const firstName = (name: string) => name.split(' ')[0] ?? name
