import { useState } from 'react'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { IconButton } from '../../../web/ui/IconButton.tsx'
import { CopyIcon, LinkIcon, MoreIcon, TrashIcon } from '../../../web/ui/icons.ts'
import { Menu } from '../../../web/ui/Menu.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { RadioGroup } from '../../../web/ui/RadioGroup.tsx'
import { Line } from '../../../web/ui/Stack.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { showToast } from '../../../web/ui/toasts.ts'

export function Layers() {
  const [open, setOpen] = useState(false)
  return (
    <Panel title="Слои">
      <Line>
        <Button onClick={() => setOpen(true)}>Передать…</Button>
        <More />
        <Menu
          button={
            <Button opens reason="Заявка закрыта" reasonIn="tip">
              Важность
            </Button>
          }
          label="Важность"
          entries={[{ id: 'high', label: 'Высокая' }]}
          onChoose={() => {}}
        />
        <Button onClick={tellSent}>Показать новость</Button>
      </Line>
      <HandOver open={open} close={() => setOpen(false)} />
    </Panel>
  )
}

function HandOver({ open, close }: { open: boolean; close: () => void }) {
  const actions = (
    <>
      <Button tone="primary" keys="Ctrl ⏎" onClick={close}>
        Передать и сообщить
      </Button>
      <Button onClick={close}>Отмена</Button>
    </>
  )
  return (
    <Dialog open={open} onClose={close} title="Передать заявку" closeLabel="Закрыть" actions={actions}>
      <RadioGroup
        label="Кому"
        flow="row"
        options={[
          { id: '2', label: '2-я линия' },
          { id: 'vip', label: 'VIP' },
        ]}
        defaultValue="2"
      />
      <TextArea label="Что сделано и что нужно" rows={5} help="Не короче 40 знаков." />
    </Dialog>
  )
}

const More = () => (
  <Menu
    button={<IconButton icon={MoreIcon} label="Ещё" />}
    label="Ещё действия"
    onChoose={() => {}}
    entries={[
      { id: 'copy', label: 'Копировать номер', icon: CopyIcon, keys: '.' },
      { id: 'link', label: 'Копировать ссылку', icon: LinkIcon, keys: '. .' },
      { id: 'l1', line: true },
      { id: 'mine', title: 'Показать', entries: [{ id: 'notes', label: 'Заметки', checked: true }] },
      { id: 'l2', line: true },
      { id: 'merge', label: 'Объединить', reason: 'Клиенты разные' },
      { id: 'del', label: 'Удалить вложение', icon: TrashIcon, tone: 'danger' },
    ]}
  />
)

function tellSent() {
  showToast({
    id: 'sent',
    content: 'Отправим через 8 с.',
    spoken: 'Отправим через 10 секунд',
    action: { label: 'Отменить', keys: 'Z', onPress: () => {} },
  })
  showToast({ id: 'kept', tone: 'ok', content: 'Заметка сохранена', spoken: 'Заметка сохранена' })
}
