/** Which line takes the tickets of which group. */
import { AskedWrongly } from '../arguments.ts'

export type Place = { id: string; name: string; names: readonly string[] }
export type Placement = Map<string, Place>

/** The biggest group goes to where tickets begin, every other one to the experts. */
export function usualPlacement(groups: ReadonlyMap<string, number>, begin: Place, experts: Place): Placement {
  const [biggest] = bySize(groups)
  return new Map([...groups.keys()].map((group) => [group, group === biggest?.[0] || group === '' ? begin : experts]))
}

/** As somebody wrote it down: names of groups to names of lines, `*` for all that are not named. */
export function chosenPlacement(groups: ReadonlyMap<string, number>, map: unknown, lines: readonly Place[]): Placement {
  const chosen = new Map(Object.entries(isMap(map) ? map : {}).map(([group, name]) => [group, lineNamed(name, lines)]))
  if (chosen.size === 0)
    throw new AskedWrongly('The map is empty. Write, for example, {"GRP_0": "First line", "*": "Second line"}.')
  return new Map(
    [...groups.keys()].map((group) => {
      const line = chosen.get(group) ?? chosen.get('*')
      if (!line) throw new AskedWrongly(`The map has no line for the group "${group}". Add it, or "*" for all others.`)
      return [group, line]
    }),
  )
}

const isMap = (map: unknown): map is Record<string, string> =>
  typeof map === 'object' && map !== null && Object.values(map).every((name) => typeof name === 'string')

function lineNamed(name: string, lines: readonly Place[]): Place {
  const found = lines.find(({ names }) => names.some((known) => known.toLowerCase() === name.trim().toLowerCase()))
  if (found) return found
  throw new AskedWrongly(`There is no line "${name}". There are: ${lines.map((line) => line.name).join(', ')}.`)
}

export const bySize = (groups: ReadonlyMap<string, number>) =>
  [...groups].sort(([a, sizeA], [b, sizeB]) => sizeB - sizeA || (a < b ? -1 : 1))
