import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { CopyIcon } from '../../ui/icons.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { copy } from './copy.ts'
import { useWords } from './reader.tsx'
import { sayDone } from './say.ts'

/** A one-time link that no mail carries: shown once, to be handed over by a person. */
export function LinkToCarry({ name, link, onClose }: { name: string; link: string; onClose: () => void }) {
  const { admin, frame } = useWords().desk
  const words = admin.people
  const act = async () => (await copy(link)) && sayDone(words.linkCopied)
  const actions = (
    <>
      <Button tone="primary" icon={CopyIcon} onClick={() => void act()}>
        {words.copyLink}
      </Button>
      <Button onClick={onClose}>{frame.close}</Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title={words.linkTitle} closeLabel={frame.close} actions={actions} alert>
      <p>{words.linkLead({ name })}</p>
      <TextArea label={words.link} value={link} rows={2} readOnly spellCheck={false} />
    </Dialog>
  )
}
