import { Kbd } from '../../../web/ui/Kbd.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { PriorityBar } from '../../../web/ui/PriorityBar.tsx'
import { PromiseChip } from '../../../web/ui/PromiseChip.tsx'
import { Line } from '../../../web/ui/Stack.tsx'
import { StatusChip } from '../../../web/ui/StatusChip.tsx'

export const Chips = () => (
  <Panel title="Состояния и сроки">
    <Line>
      <StatusChip tone="new" glyph="ring" label="Новая" />
      <StatusChip tone="open" glyph="half" label="В работе" />
      <StatusChip tone="open" glyph="half" mark="2" label="У 2-й линии" />
      <StatusChip tone="wait" glyph="back" label="Ждём клиента" />
      <StatusChip tone="hold" glyph="hourglass" label="Ждём других" />
      <StatusChip tone="hold" glyph="grid" label="Назначено" />
      <StatusChip tone="solved" glyph="check" label="Решена" />
      <StatusChip tone="closed" glyph="square" label="Закрыта" />
    </Line>
    <Line gap={16}>
      <PromiseChip tone="far" label="до 16:30" full="Обещано до 16:30 по Москве" />
      <PromiseChip tone="near" label="42 мин" full="Обещано до 15:04, осталось 42 минуты" />
      <PromiseChip tone="soon" label="08 мин" full="Обещано до 14:30, осталось 8 минут" />
      <PromiseChip tone="late" label="−12 мин" full="Обещали до 14:10, прошло 12 минут" />
      <PromiseChip tone="paused" label="ждём оплаты" full="Время стоит: ждём оплаты" />
    </Line>
    <Line gap={16}>
      <PriorityBar level={1} label="Низкий" inWords />
      <PriorityBar level={2} label="Обычный" inWords />
      <PriorityBar level={3} label="Высокий" inWords />
      <PriorityBar level={4} label="Критичный" inWords />
    </Line>
    <Line gap={16}>
      <Kbd keys="Ctrl K" />
      <Kbd keys="⇧ E" />
    </Line>
  </Panel>
)
