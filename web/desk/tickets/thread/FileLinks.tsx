import type { File } from '#contract/tickets.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { AttachIcon } from '../../../ui/icons.ts'
import { addresses } from '../../../wire/addresses.ts'
import { useWords } from '../../shell/reader.tsx'
import css from './FileLinks.module.css'

/** Files to be saved; a picture is shown small as well, drawn anew by the server, and opens in a window of its own. */
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
  return (
    <li>
      <a href={addresses.picture(id, 'large')} target="_blank" rel="noreferrer" className={css.picture}>
        <img src={addresses.picture(id, 'small')} alt={name} loading="lazy" decoding="async" />
      </a>
    </li>
  )
}

function Saved({ file: { id, name, size } }: { file: File }) {
  const { common, desk } = useWords()
  return (
    <li>
      <a
        href={addresses.file(id)}
        className={css.file}
        download={name}
        aria-label={desk.ticket.download({ name, size: common.fileSize({ bytes: size }) })}
      >
        <Icon of={AttachIcon} />
        <span className={css.name}>{name}</span>
        <span className={css.size}>{common.fileSize({ bytes: size })}</span>
      </a>
    </li>
  )
}
