import { Button } from '../../../web/ui/Button.tsx'
import { Icon } from '../../../web/ui/Icon.tsx'
import { LockIcon, ReplyIcon } from '../../../web/ui/icons.ts'
import { PriorityBar } from '../../../web/ui/PriorityBar.tsx'
import { PromiseChip } from '../../../web/ui/PromiseChip.tsx'
import { Line, Stack } from '../../../web/ui/Stack.tsx'
import { StatusChip } from '../../../web/ui/StatusChip.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'

export function Preview() {
  return (
    <div className="pad">
      <Stack gap={16}>
        <Line apart>
          <h2>vps-17 не отвечает</h2>
          <Line>
            <StatusChip tone="open" glyph="half" mark="2" label="У 2-й линии" />
            <PriorityBar level={3} label="Высокий" inWords />
          </Line>
        </Line>
        <Line>
          <span>Клиенту обещано: ответ до 14:30</span>
          <PromiseChip tone="soon" label="08 мин" full="Обещано до 14:30 по Москве, осталось 8 минут" />
          <Button size="small" keys="T">
            Перенести
          </Button>
        </Line>
        <article className="message">
          <p className="meta">Клиент · Олег Т. · 14:11 · портал · 91.2.3.4</p>
          <p>После вашего совета перезагрузил, теперь ssh: connection refused.</p>
        </article>
        <article className="message ours">
          <p className="meta">Мы → Олег Т. · Анна П. · 13:40 · доставлено 13:40</p>
          <p>Здравствуйте, Олег! Перезагрузите сервер через панель и напишите, что показала консоль.</p>
        </article>
        <article className="message inside">
          <Line gap={4}>
            <Icon of={LockIcon} />
            <b>Заметка</b> видят только сотрудники · Анна П. · 13:58
          </Line>
          <p>
            По консоли: <code>sshd: no hostkeys available</code>
          </p>
        </article>
        <TextArea label="Ответ клиенту" help="Олегу Т. <oleg@vector.example>" defaultValue="Здравствуйте, Олег!" />
        <Line>
          <Button tone="primary" icon={ReplyIcon} keys="Ctrl ⏎">
            Отправить: Олег Т.
          </Button>
          <Button>Передать</Button>
          <Button tone="quiet">Решить</Button>
        </Line>
      </Stack>
    </div>
  )
}
