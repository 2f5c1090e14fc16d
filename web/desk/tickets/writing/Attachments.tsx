import { type ClipboardEvent, type DragEvent, type ReactNode, useRef, useState } from 'react'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { AttachIcon, CloseIcon } from '../../../ui/icons.ts'
import { Progress } from '../../../ui/Progress.tsx'
import type { Uploaded } from '../../../wire/upload.ts'
import { useWords } from '../../shell/reader.tsx'
import css from './Attachments.module.css'
import type { Running, Uploads } from './useUploads.ts'

/** Takes files that are dropped on it or pasted into it. Text is pasted as text. */
export function FileCatcher({ uploads, children }: { uploads: Uploads; children: ReactNode }) {
  const [over, setOver] = useState(false)
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    setOver(false)
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    uploads.add([...event.dataTransfer.files])
  }
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files]
    if (files.length === 0 || event.clipboardData.types.includes('text/plain')) return
    event.preventDefault()
    uploads.add(files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      className={css.catcher}
      data-over={over}
      onDragEnter={drag}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onPaste={paste}
    >
      {children}
    </div>
  )
}

export type AttachedProps = {
  files: Uploaded[]
  onRemove: (file: Uploaded) => void
  uploads: Uploads
}

/** What goes along: files that are here, files on their way, and those that did not make it. */
export function Attached({ files, onRemove, uploads }: AttachedProps) {
  const { common, desk } = useWords()
  const words = desk.orders.files
  if (files.length === 0 && uploads.running.length === 0 && !uploads.tooMany) return null
  return (
    <div className={css.attached}>
      {files.length > 0 && (
        <ul className={css.files} aria-label={words.list}>
          {files.map((file) => (
            <li key={file.id} className={css.file}>
              <Icon of={AttachIcon} />
              <span className={css.name}>{file.name}</span>
              <span className="meta">{common.fileSize({ bytes: file.size })}</span>
              <IconButton icon={CloseIcon} label={words.remove({ name: file.name })} onClick={() => onRemove(file)} />
            </li>
          ))}
        </ul>
      )}
      {uploads.running.map((each) => (
        <OnItsWay key={each.id} each={each} uploads={uploads} />
      ))}
      {uploads.tooMany && <Banner tone="warn">{words.tooMany}</Banner>}
    </div>
  )
}

function OnItsWay({ each, uploads }: { each: Running; uploads: Uploads }) {
  const words = useWords().desk.orders.files
  const { name } = each.file
  if (each.failed) {
    const why = each.failed === 'too_large' ? words.tooLarge({ name }) : words.failed({ name })
    const again = (
      <Button size="small" onClick={() => uploads.again(each.id)}>
        {words.again}
      </Button>
    )
    return (
      <div role="alert">
        <Banner
          tone="warn"
          actions={each.failed === 'failed' ? again : undefined}
          onDismiss={() => uploads.drop(each.id)}
          dismissLabel={words.remove({ name })}
        >
          {why}
        </Banner>
      </div>
    )
  }
  const percent = Math.floor(each.part * 100)
  return (
    <div className={css.way}>
      <Progress label={words.uploading({ name })} value={percent} max={100} text={words.percent({ n: percent })} />
      <IconButton icon={CloseIcon} label={words.stop({ name })} onClick={() => uploads.drop(each.id)} />
    </div>
  )
}

export function AttachButton({ uploads }: { uploads: Uploads }) {
  const words = useWords().desk.orders.files
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <IconButton icon={AttachIcon} label={`${words.add} (${words.hint})`} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={words.add}
        onChange={(event) => {
          uploads.add([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </>
  )
}
