import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { CopyIcon } from '../../ui/icons.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { copy } from './copy.ts'
import { useWords } from './reader.tsx'
import { sayDone } from './say.ts'

type Props = {
  title: string
  words: string
  label: string
  /** Null when the answer was a repeat: then it was told before, to nobody who is here. */
  value: string | null
  missed: string
  onClose: () => void
}

/** A token or a secret that nobody is shown a second time. */
export function ToldOnce({ title, words, label, value, missed, onClose }: Props) {
  const { api, frame } = useWords().desk
  const act = async () => value && (await copy(value)) && sayDone(api.copied)
  const actions = (
    <>
      {value && (
        <Button tone="primary" icon={CopyIcon} onClick={() => void act()}>
          {api.copy}
        </Button>
      )}
      <Button onClick={onClose}>{frame.close}</Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title={title} closeLabel={frame.close} actions={actions} alert>
      {value ? (
        <>
          <p>{words}</p>
          <TextArea label={label} value={value} rows={2} readOnly spellCheck={false} />
        </>
      ) : (
        <Banner tone="warn">{missed}</Banner>
      )}
    </Dialog>
  )
}
