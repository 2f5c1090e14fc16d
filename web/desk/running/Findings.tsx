import type { Output, running } from '#contract/index.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { useWords } from '../shell/reader.tsx'

type Finding = Output<typeof running.deskHealth>['findings'][number]

/** What somebody must put right or should look at, each with what to do. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const words = useWords().desk.running
  if (findings.length === 0)
    return (
      <Banner tone="ok" title={words.well}>
        {words.wellWords}
      </Banner>
    )
  return (
    <Stack gap={8}>
      {findings.map(({ code, level, n }) => (
        <Banner key={code} tone={level === 'bad' ? 'danger' : 'warn'} title={words.advice[code].title(n)}>
          {words.advice[code].todo}
        </Banner>
      ))}
    </Stack>
  )
}
