import { Frame } from '../../../web/desk/shell/Frame.tsx'
import { Banner } from '../../../web/ui/Banner.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { IconButton } from '../../../web/ui/IconButton.tsx'
import { SearchIcon, SettingsIcon } from '../../../web/ui/icons.ts'
import { Kbd } from '../../../web/ui/Kbd.tsx'
import { Menu } from '../../../web/ui/Menu.tsx'
import { Panes } from '../../../web/ui/Panes.tsx'
import { PriorityBar } from '../../../web/ui/PriorityBar.tsx'
import { type DueTone, PromiseChip } from '../../../web/ui/PromiseChip.tsx'
import { Cell, Lines, Row, Rows } from '../../../web/ui/Rows.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { Preview } from './Preview.tsx'
import { groups, home, words } from './places.ts'

type Line = {
  n: string
  tone: DueTone
  due: string
  subject: string
  who: string
  at: string
  owner: string
  level: 1 | 2 | 3 | 4
}

const lines: Line[] = [
  {
    n: '1',
    tone: 'late',
    due: '−12 мин',
    subject: 'Не открывается панель после переноса домена и смены записей',
    who: 'ИП Гуров · ответил',
    at: '14:10',
    owner: 'я',
    level: 4,
  },
  {
    n: '2',
    tone: 'soon',
    due: '08 мин',
    subject: 'vps-17 не отвечает',
    who: 'ООО «Вектор» · ответил',
    at: '14:30',
    owner: 'я',
    level: 3,
  },
  {
    n: '3',
    tone: 'near',
    due: '21 мин',
    subject: 'Не приходит почта',
    who: 'ИП Сомов · новый',
    at: '14:43',
    owner: 'я',
    level: 2,
  },
  {
    n: '4',
    tone: 'near',
    due: '40 мин',
    subject: 'Возврат за октябрь',
    who: 'Петров А. · передан',
    at: '15:02',
    owner: '1-я линия',
    level: 2,
  },
  {
    n: '5',
    tone: 'far',
    due: 'до 16:00',
    subject: 'Смена паспортных данных',
    who: 'процедура · шаг 2 из 4',
    at: '16:00',
    owner: 'я',
    level: 2,
  },
  {
    n: '6',
    tone: 'paused',
    due: 'ждём оплаты',
    subject: 'Хочу второй IP',
    who: 'ООО «Луч»',
    at: 'завтра',
    owner: 'я',
    level: 1,
  },
]

export function Inbox({ showing }: { showing: 'list' | 'detail' }) {
  return (
    <Frame
      home={home}
      words={words}
      groups={groups}
      search={<Find />}
      person="Анна П. · на смене"
      hints={<Hints />}
      banners={<NoMail />}
    >
      <Panes
        showing={showing}
        list={<List />}
        detail={<Preview />}
        side={<div className="pad">Сейчас смотрит: Сидоров П.</div>}
      />
    </Frame>
  )
}

const Find = () => (
  <TextField
    label="Найти"
    labelUnseen
    type="search"
    placeholder="Найти…"
    icon={SearchIcon}
    end={<Kbd keys="Ctrl K" />}
  />
)

const NoMail = () => (
  <Banner tone="warn" title="Письма не приходят 40 мин" actions={<Button size="small">Проверить</Button>}>
    Обычно раз в 6 мин. Ящик support@vector.example.
  </Banner>
)

const Hints = () => (
  <>
    <span>
      <Kbd keys="J" /> <Kbd keys="K" /> вниз, вверх
    </span>
    <span>
      <Kbd keys="A" /> кому
    </span>
    <span>
      <Kbd keys="?" /> все клавиши
    </span>
  </>
)

function List() {
  return (
    <>
      <div className="bar">
        <h1>Моя очередь</h1>
        <div className="button-row">
          <Menu
            button={
              <Button size="small" opens>
                Виды
              </Button>
            }
            label="Виды"
            entries={[{ id: 'all', label: 'Все мои' }]}
            onChoose={() => {}}
          />
          <IconButton icon={SettingsIcon} label="Настроить список" />
        </div>
      </div>
      <Rows label="Моя очередь" total={lines.length}>
        {lines.map((line, place) => (
          <Row key={line.n} place={place + 1} current={place === 1} chosen={place === 3} unread={place === 2}>
            <Cell kind="time">
              <PromiseChip tone={line.tone} label={line.due} full={`Обещано до ${line.at} по Москве`} />
            </Cell>
            <Cell kind="main">
              <Lines first={line.subject} second={line.who} />
            </Cell>
            <Cell kind="short">{line.owner}</Cell>
            <Cell kind="mark">
              <PriorityBar level={line.level} label="Важность" />
            </Cell>
          </Row>
        ))}
      </Rows>
    </>
  )
}
