import { useState } from 'react'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Shown } from '../../shell/Fault.tsx'
import { useWords } from '../../shell/reader.tsx'
import { FileShown } from './FileShown.tsx'
import { FileTable } from './FileTable.tsx'
import { useTicketFiles } from './useTicketFiles.ts'

type Props = { number: number; fileId: string | null; onClose: () => void; onMessage: (seq: number) => void }

/** All files of a ticket over the ticket, and each of them looked at. Escape leads back to where one came from. */
export default function FilesWindow({ number, fileId, onClose, onMessage }: Props) {
  const { files: words, frame } = useWords().desk
  const [current, setCurrent] = useState(fileId)
  const [looked, setLooked] = useState<string | null>(null)
  const { asked, files } = useTicketFiles(number, current)
  const file = files.find(({ id }) => id === current)
  const back = () => {
    if (fileId !== null || current === null) return onClose()
    setLooked(current)
    setCurrent(null)
  }
  return (
    <Dialog open onClose={back} title={file?.name ?? words.of({ n: number })} closeLabel={frame.close} size="whole">
      <Shown of={asked}>
        {() =>
          file ? (
            <FileShown
              file={file}
              files={files.toReversed()}
              hasEarlier={asked.hasNextPage}
              onEarlier={() => void asked.fetchNextPage()}
              onGo={setCurrent}
              onMessage={onMessage}
              onAll={() => {
                setLooked(current)
                setCurrent(null)
              }}
            />
          ) : (
            <FileTable
              files={files}
              looked={looked}
              more={asked.hasNextPage ? () => void asked.fetchNextPage() : null}
              pending={asked.isFetchingNextPage}
              onOpen={setCurrent}
            />
          )
        }
      </Shown>
    </Dialog>
  )
}
