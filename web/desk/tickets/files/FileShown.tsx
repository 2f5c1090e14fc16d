import type { TicketFile } from '#contract/tickets.ts'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ChevronLeftIcon, ChevronRightIcon, DownloadIcon, LockIcon } from '../../../ui/icons.ts'
import { addresses } from '../../../wire/addresses.ts'
import { useWords } from '../../shell/reader.tsx'
import { FileFacts } from './FileFacts.tsx'
import css from './FileShown.module.css'
import { kindOf } from './file-kind.ts'
import { PictureShown } from './PictureShown.tsx'
import { TextShown } from './TextShown.tsx'
import { useViewerKeys } from './useViewerKeys.ts'

type Props = {
  file: TicketFile
  /** In the order in which they were sent. */
  files: TicketFile[]
  hasEarlier: boolean
  onEarlier: () => void
  onGo: (fileId: string) => void
  onMessage: (seq: number) => void
  onAll: () => void
}

/** One file, as far as it can be looked at without harm, and its neighbours a key away. */
export function FileShown({ file, files, hasEarlier, onEarlier, onGo, onMessage, onAll }: Props) {
  const { files: words } = useWords().desk
  const at = files.findIndex(({ id }) => id === file.id)
  const go = (step: -1 | 1) => {
    const next = files[at + step]
    if (next) onGo(next.id)
    else if (step < 0 && hasEarlier) onEarlier()
  }
  useViewerKeys({ previous: () => go(-1), next: () => go(1) })
  return (
    <div className={css.shown}>
      <div className={css.bar}>
        <Button
          size="small"
          icon={ChevronLeftIcon}
          keys="←"
          reason={at === 0 && !hasEarlier ? words.first : undefined}
          reasonIn="tip"
          onClick={() => go(-1)}
        >
          {words.previous}
        </Button>
        <span role="status">
          <span className="unseen">{file.name}. </span>
          {!hasEarlier && words.position({ at: at + 1, of: files.length })}
        </span>
        <Button
          size="small"
          icon={ChevronRightIcon}
          keys="→"
          reason={at === files.length - 1 ? words.last : undefined}
          reasonIn="tip"
          onClick={() => go(1)}
        >
          {words.next}
        </Button>
        <ButtonLink size="small" icon={DownloadIcon} href={addresses.file(file.id)} download={file.name}>
          {words.download}
        </ButtonLink>
        <Button size="small" tone="quiet" onClick={() => onMessage(file.seq)}>
          {words.toMessage}
        </Button>
        <Button size="small" tone="quiet" onClick={onAll}>
          {words.back}
        </Button>
      </div>
      <Look key={file.id} file={file} />
      <FileFacts file={file} />
    </div>
  )
}

function Look({ file }: { file: TicketFile }) {
  const { files: words } = useWords().desk
  const kind = kindOf(file)
  if (kind === 'picture') return <PictureShown file={file} />
  if (kind === 'text') return <TextShown file={file} />
  return (
    <EmptyState icon={LockIcon} title={words.notShown}>
      {words.notShownWords}
    </EmptyState>
  )
}
