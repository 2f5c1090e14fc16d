import type { DeskWords } from '../../shell/words/load.ts'

/** "Show 3 pictures from images.example and 2 other places". */
export function picturesFrom(
  { remote, hosts }: { remote: number; hosts: readonly string[] },
  words: DeskWords['desk']['mailShown'],
): string {
  const [first = '', ...others] = hosts
  const places = others.length > 0 ? words.and({ one: first, other: words.morePlaces({ n: others.length }) }) : first
  return words.pictures({ n: remote, hosts: places })
}
