import { Frame } from '../../../web/desk/shell/Frame.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { FactList } from '../../../web/ui/FactList.tsx'
import { Fold } from '../../../web/ui/Fold.tsx'
import { InboxIcon } from '../../../web/ui/icons.ts'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Progress } from '../../../web/ui/Progress.tsx'
import { Skeleton } from '../../../web/ui/Skeleton.tsx'
import { Tabs } from '../../../web/ui/Tabs.tsx'
import { groups, home, words } from './places.ts'

const figures = [
  { id: 'speed', name: 'Скорость: первый ответ', now: '14 мин', before: '17 мин', norm: '12–25 мин' },
  { id: 'solved', name: 'Решено', now: '214', before: '240', norm: '—' },
  { id: 'kept', name: 'Обещания сдержаны', now: '96 %', before: '93 %', norm: '90–98 %' },
]

export function Work() {
  return (
    <Frame home={home} words={words} groups={groups} person="Анна П. · на смене">
      <div className="parts">
        <Panel title="Что о мне хранится">
          <DataTable
            caption="Ноябрь 2026"
            columns={[
              { id: 'name', title: 'показатель', cell: (row) => row.name, names: true },
              { id: 'now', title: 'ноябрь', cell: (row) => row.now, align: 'end' },
              { id: 'before', title: 'октябрь', cell: (row) => row.before, align: 'end' },
              { id: 'norm', title: 'норма линии', cell: (row) => row.norm, align: 'end' },
            ]}
            rows={figures}
            rowKey={(row) => row.id}
          />
        </Panel>
        <Panel title="Клиент">
          <Tabs
            label="О клиенте"
            tabs={[
              { id: 'facts', label: 'Кратко', content: <Facts /> },
              { id: 'tickets', label: 'Тикеты', count: 3, content: 'Три открытых' },
              { id: 'calls', label: 'Звонки', count: 12, content: 'Двенадцать' },
            ]}
          />
          <Fold title="Ещё по услуге" open>
            <a href="#103990">№ 103990 решён 12.11 · сеть</a>
          </Fold>
          <Fold title="Похожие решённые">нет host keys</Fold>
          <Progress label="Отправлено" value={248} max={312} text="248 из 312 · ошибок 2" />
        </Panel>
        <Panel title="Пока ничего">
          <EmptyState icon={InboxIcon} title="Вас никто не ждёт">
            Ближайший срок — 15:20, № 104198.
          </EmptyState>
        </Panel>
        <Panel title="Загружается">
          <Skeleton label="Заявки загружаются" />
          <Skeleton label="Заявки загружаются" shape="row" lines={2} />
        </Panel>
      </div>
    </Frame>
  )
}

const Facts = () => (
  <FactList
    facts={[
      { id: 'who', term: 'пишет', value: 'Олег Т. (технический)' },
      { id: 'contract', term: 'договор', value: '77-1820 от 03.02.2021' },
      { id: 'trust', term: 'доверие', value: 'вход с 2FA, адрес обычный' },
    ]}
  />
)
