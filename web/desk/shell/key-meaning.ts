import { type ChosenKeys, type KeyName, keyOf, pressFor } from '#contract/keys.ts'

/** What a key does; with a reason it cannot be done now, and whoever presses is told why. */
export type Act = (() => unknown) | { run: () => unknown; reason?: string | undefined }
/** Acts by the names of contract/keys.ts. */
export type Shortcuts = { readonly [name in KeyName]?: Act | undefined | false }
export type Known = { name: KeyName; act: Act }

/** The press before this one, while the two may still be a pair. `did`: it meant something by itself. */
export type Before = { press: string; did: boolean } | null

/** All presses that mean `name` to somebody who has chosen these keys. */
const pressesOf = (name: KeyName, chosen: ChosenKeys) => [pressFor(name, chosen), ...(keyOf(name).also ?? [])]

/**
 * What a press means: the innermost part of the page stands last and is asked first. The second half of a pair goes
 * nowhere else, or G M would also write a note; but after a key that did something by itself it is a key of its own.
 */
export function meaningOf(
  press: string,
  before: Before,
  layers: readonly Shortcuts[],
  chosen: ChosenKeys,
): Known | 'prefix' | null {
  const paired = before && knownAs(`${before.press} ${press}`, layers, chosen)
  if (paired) return paired
  if (before && !before.did) return null
  return knownAs(press, layers, chosen) ?? (beginsPair(press, layers, chosen) ? 'prefix' : null)
}

function knownAs(press: string, layers: readonly Shortcuts[], chosen: ChosenKeys): Known | null {
  for (const layer of layers.toReversed())
    for (const name of namesIn(layer))
      if (pressesOf(name, chosen).includes(press)) return { name, act: layer[name] as Act }
  return null
}

/** A key that means something by itself may begin a pair as well: `.` copies the number, another one the link. */
export const beginsPair = (press: string, layers: readonly Shortcuts[], chosen: ChosenKeys) =>
  layers.some((layer) => namesIn(layer).some((name) => pressFor(name, chosen).startsWith(`${press} `)))

const namesIn = (layer: Shortcuts) => (Object.keys(layer) as KeyName[]).filter((name) => layer[name])

/** Everything that can be done now, the nearest first; of two parts that know a name the inner one counts. */
export function knownNow(layers: readonly Shortcuts[]): Known[] {
  const known = new Map<KeyName, Act>()
  for (const layer of layers.toReversed())
    for (const name of namesIn(layer)) if (!known.has(name)) known.set(name, layer[name] as Act)
  return [...known].map(([name, act]) => ({ name, act }))
}

export const reasonFor = (act: Act) => (typeof act === 'function' ? undefined : act.reason)

/** Letters and signs, alone or with Shift: what a voice, a cat or a slip of the hand presses too. */
export const isBare = (press: string) => /^(?:Shift )?\S$/.test(press)
