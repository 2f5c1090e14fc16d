import { drafts } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { Shown } from '../shell/Fault.tsx'
import { useTimes, useWords } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'
import { useDraftActs } from './useDraftActs.ts'
import css from './Versions.module.css'

/** What a draft says and what it said before, whole: to read, to copy from, to go back to. */
export function Versions({ draftId, onClose }: { draftId: string; onClose: () => void }) {
  const words = useWords().desk.drafts
  const times = useTimes()
  const asked = useScreen(drafts.draftVersions, { draftId })
  const { bringBack } = useDraftActs()
  const restore = async (version: number) => {
    await bringBack(draftId, version)
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={words.versionsOf} closeLabel={words.close} size="wide">
      <Shown of={asked}>
        {({ version: current, versions }) => (
          <Stack gap={16}>
            {versions.map(({ version, savedAt, text }) => (
              <section key={version} className={css.version} aria-label={times.long(savedAt)}>
                <header className={css.head}>
                  <time dateTime={savedAt} title={times.exact(savedAt)}>
                    {times.long(savedAt)}
                  </time>
                  {version === current ? (
                    <span className="meta">{words.now}</span>
                  ) : (
                    <Button size="small" onClick={() => void restore(version)}>
                      {words.restore}
                    </Button>
                  )}
                </header>
                <p className={css.text} dir="auto">
                  {text || words.nothing}
                </p>
              </section>
            ))}
          </Stack>
        )}
      </Shown>
    </Dialog>
  )
}
