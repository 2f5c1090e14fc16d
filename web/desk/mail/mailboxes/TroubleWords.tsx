import { useWords } from '../../shell/reader.tsx'
import type { Trouble } from './mailbox.ts'

/** What stands in the way in our words, and then in the server's. */
export function TroubleWords({ of: { code, said } }: { of: Trouble }) {
  const words = useWords().desk.mailboxes
  return (
    <>
      {words.trouble[code]}
      {said && (
        <>
          {' '}
          {words.serverSaid} <code dir="auto">{said}</code>
        </>
      )}
    </>
  )
}
