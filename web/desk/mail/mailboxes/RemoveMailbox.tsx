import { mail } from '#contract/index.ts'
import { Removal } from '../../shell/Removal.tsx'
import { useWords } from '../../shell/reader.tsx'

type Props = { mailboxId: string; onClose: () => void; onRemoved: () => void }

export function RemoveMailbox({ mailboxId, ...rest }: Props) {
  const words = useWords().desk.mailboxes
  return <Removal clause={mail.removeMailbox} input={{ mailboxId }} words={words} {...rest} />
}
