import { Checkbox } from '../../../web/ui/Checkbox.tsx'
import { ComboBox } from '../../../web/ui/ComboBox.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { SearchIcon } from '../../../web/ui/icons.ts'
import { Panel } from '../../../web/ui/Panel.tsx'
import { RadioGroup } from '../../../web/ui/RadioGroup.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'

const people = [
  { id: 'anna', label: 'Анна Петрова', detail: '1-я линия · 8 заявок' },
  { id: 'pavel', label: 'Павел Сидоров', detail: '2-я линия · 3 заявки' },
  { id: 'vera', label: 'Вера Ким', detail: '2-я линия · в отпуске до 28.11' },
]

export const Fields = () => (
  <>
    <Panel title="Поля">
      <TextField label="Тема" defaultValue="vps-17 не отвечает" help="Её увидит клиент." />
      <TextField label="Найти" type="search" icon={SearchIcon} placeholder="Номер, договор, адрес" />
      <TextField
        label="Почта"
        type="email"
        mark="не обязательно"
        defaultValue="oleg@vector"
        error="Допишите адрес: после @ нужна точка."
      />
      <TextField
        label="Владелец"
        defaultValue="Ирина К."
        reason="Меняется только процедурой: нужен второй сотрудник."
      />
      <TextArea label="Что сделано" rows={2} placeholder="Коротко, для коллеги" />
      <DateTimeField label="Вернуться к заявке" value="2026-11-21T14:30" onChange={() => {}} />
    </Panel>
    <Panel title="Выбор">
      <Select label="Линия" options={people} defaultValue="pavel" placeholder="Выберите" />
      <Select label="Состояние" options={people} placeholder="Любое" reason="Заявка закрыта" />
      <ComboBox
        label="Кому"
        options={people}
        empty="Никого не нашли"
        placeholder="Начните писать имя"
        help="Две буквы и Enter."
      />
      <Checkbox label="Сообщить клиенту" defaultChecked help="Напишем за вас: кто и до какого часа." />
      <Checkbox label="Снять второй фактор" reason="По телефону никогда" />
      <Checkbox label="Все найденные" mixed />
      <RadioGroup
        label="Насколько срочно?"
        defaultValue="slow"
        options={[
          { id: 'slow', label: 'Работает, но плохо' },
          { id: 'down', label: 'Не работает совсем', help: 'Разбудим дежурного.' },
          { id: 'ask', label: 'Вопрос' },
        ]}
      />
      <RadioGroup
        label="Когда напишем клиенту?"
        flow="chips"
        defaultValue="1h"
        options={['15 мин', '1 ч', '3 ч', 'до конца дня', 'завтра 10:00'].map((label, at) => ({
          id: at === 1 ? '1h' : label,
          label,
        }))}
      />
    </Panel>
  </>
)
