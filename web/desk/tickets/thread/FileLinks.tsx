import type { MouseEvent } from 'react'
import type { File } from '#contract/tickets.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { AttachIcon } from '../../../ui/icons.ts'
import { addresses } from '../../../wire/addresses.ts'
import { useWords } from '../../shell/reader.tsx'
import { kindOf } from '../files/file-kind.ts'
import { useFileOpener } from '../files/opener.ts'
import css from './FileLinks.module.css'

/** Files to be saved; a picture is shown small as well, drawn anew by the server, and opens over the ticket. */
export function FileLinks({ files }: { files: File[] }) {
  const { desk } = useWords()
  if (files.length === 0) return null
  const pictures = files.filter(({ picture }) => picture)
  return (
    <>
      {pictures.length > 0 && (
        <ul className={css.pictures} aria-label={desk.ticket.pictures}>
          {pictures.map((file) => (
            <Picture key={file.id} file={file} />
          ))}
        </ul>
      )}
      <ul className={css.files} aria-label={desk.orders.files.list}>
        {files.map((file) => (
          <Saved key={file.id} file={file} />
        ))}
      </ul>
    </>
  )
}

function Picture({ file: { id, name } }: { file: File }) {
  const open = useFileOpener()
  const look = (event: MouseEvent) => {
    if (!open || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    open(id)
  }
  return (
    <li>
      <a href={addresses.picture(id, 'large')} target="_blank" rel="noreferrer" className={css.picture} onClick={look}>
        <img src={addresses.picture(id, 'small')} alt={name} loading="lazy" decoding="async" />
      </a>
    </li>
  )
}

function Saved({ file }: { file: File }) {
  const { id, name, size } = file
  const open = useFileOpener()
  const { common, desk } = useWords()
  return (
    <li className={css.saved}>
      <a href={addresses.file(id)} className={css.file} download={name}>
        <Icon of={AttachIcon} />
        <span className="unseen">{desk.files.download}: </span>
        <span className={css.name}>{name}</span>
        <span className={css.size}>{common.fileSize({ bytes: size })}</span>
      </a>
      {open && kindOf(file) === 'text' && (
        <Button size="small" tone="quiet" aria-label={desk.files.open({ name })} onClick={() => open(id)}>
          {desk.files.look}
        </Button>
      )}
    </li>
  )
}
