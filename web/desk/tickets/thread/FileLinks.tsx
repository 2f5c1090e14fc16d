import type { File } from '#contract/tickets.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { AttachIcon } from '../../../ui/icons.ts'
import { addresses } from '../../../wire/addresses.ts'
import { useWords } from '../../shell/reader.tsx'
import css from './FileLinks.module.css'

export function FileLinks({ files }: { files: File[] }) {
  const { common, desk } = useWords()
  if (files.length === 0) return null
  return (
    <ul className={css.files} aria-label={desk.orders.files.list}>
      {files.map(({ id, name, size }) => (
        <li key={id}>
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
      ))}
    </ul>
  )
}
