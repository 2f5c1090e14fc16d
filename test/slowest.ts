/** What takes longest, for whoever wants the check to be quicker: `SLOWEST=20 bin/check` names as many of each step. */
export type Took = { file: string; story: string; milliseconds: number }

export const wanted = Number(process.env.SLOWEST ?? 0)

/** Of stories alone, and of whole files with what is laid out before their stories. */
export function slowest(stories: readonly Took[], whole: readonly Took[] = stories, most = wanted): string {
  if (most === 0) return ''
  const files = new Map<string, number>()
  for (const { file, milliseconds } of whole) files.set(file, (files.get(file) ?? 0) + milliseconds)
  const named = stories.map(({ file, story, milliseconds }) => [`${story}  ${file}`, milliseconds] as const)
  const share = `The stories themselves: ${seconds(sumOf(stories))} of ${seconds(sumOf(whole))}.`
  return `\nThe slowest files:\n${first(files, most)}\nThe slowest stories:\n${first(named, most)}\n${share}\n`
}

const first = (all: Iterable<readonly [string, number]>, most: number) =>
  [...all]
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([name, milliseconds]) => `${seconds(milliseconds).padStart(10)}   ${name}`)
    .join('\n')

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`
const sumOf = (all: readonly Took[]) => all.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
