import type { TicketFile } from '#contract/tickets.ts'
import { FactList } from '../../../ui/FactList.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { CopyIcon } from '../../../ui/icons.ts'
import { copy } from '../../shell/copy.ts'
import { useTimes, useWords } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'
import css from './FileFacts.module.css'
import { typeOf } from './FileTable.tsx'

/** Who sent it, when, and the hash by which it is known for ever. */
export function FileFacts({ file }: { file: TicketFile }) {
  const { common, desk } = useWords()
  const { columns, internal, copyHash, hashCopied } = desk.files
  const times = useTimes()
  const take = async () => (await copy(file.sha256)) && sayDone(hashCopied)
  const size = common.fileSize({ bytes: file.size })
  return (
    <FactList
      facts={[
        {
          id: 'type',
          term: columns.type,
          value: `${typeOf(file, desk)}, ${size}${file.internal ? `, ${internal}` : ''}`,
        },
        { id: 'who', term: columns.who, value: file.author?.name ?? desk.ticket.system },
        {
          id: 'when',
          term: columns.when,
          value: (
            <time dateTime={file.at} title={times.exact(file.at)}>
              {times.long(file.at)}
            </time>
          ),
        },
        {
          id: 'hash',
          term: columns.hash,
          value: (
            <span className={css.hash}>
              <code>{file.sha256}</code>
              <IconButton icon={CopyIcon} label={copyHash} onClick={() => void take()} />
            </span>
          ),
        },
      ]}
    />
  )
}
