import { Button } from '../../../web/ui/Button.tsx'
import { ButtonLink } from '../../../web/ui/ButtonLink.tsx'
import { IconButton } from '../../../web/ui/IconButton.tsx'
import { AttachIcon, CloseIcon, ReplyIcon, SearchIcon, TrashIcon } from '../../../web/ui/icons.ts'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Line } from '../../../web/ui/Stack.tsx'

export const Buttons = () => (
  <Panel title="Кнопки">
    <Line>
      <Button tone="primary" icon={ReplyIcon} keys="R">
        Ответить
      </Button>
      <Button>Передать</Button>
      <Button tone="quiet">Отложить</Button>
      <Button tone="danger" icon={TrashIcon}>
        Удалить
      </Button>
    </Line>
    <Line>
      <Button tone="primary" pending pendingLabel="Отправляем…">
        Отправить
      </Button>
      <Button aria-pressed>Мои</Button>
      <Button size="small">Малая</Button>
      <ButtonLink href="#card">Карточка</ButtonLink>
    </Line>
    <Line>
      <Button tone="primary" reason="Сначала скажите, когда клиент услышит вас снова.">
        Отправить
      </Button>
      <Button reason="Нужен вход с 2FA" reasonIn="tip">
        Сменить адрес
      </Button>
    </Line>
    <Line>
      <IconButton icon={SearchIcon} label="Найти" keys="/" />
      <IconButton icon={AttachIcon} label="Приложить файл" />
      <IconButton icon={CloseIcon} label="Закрыть" />
      <IconButton icon={TrashIcon} label="Удалить" reason="Удаляет только администратор" />
    </Line>
  </Panel>
)
