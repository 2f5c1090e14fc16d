import { Button } from '../../../ui/Button.tsx'
import { AttachIcon } from '../../../ui/icons.ts'
import { useHints } from '../../shell/hints.ts'
import { useWords } from '../../shell/reader.tsx'
import type { Ticket } from '../ticket.ts'
import { useFileOpener } from './opener.ts'

/** Beyond this the server counts no further. */
const mostCounted = 1000

/** How many files a ticket has, and the way to them. */
export function FilesPart({ files }: Pick<Ticket, 'files'>) {
  const words = useWords().desk.files
  const hint = useHints()
  const open = useFileOpener()
  return (
    <Button size="small" icon={AttachIcon} keys={hint('files')} onClick={() => open?.(null)}>
      {files >= mostCounted ? words.many({ n: mostCounted }) : words.all({ n: files })}
    </Button>
  )
}
