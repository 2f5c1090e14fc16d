import { CardList } from '../../../web/portal/shell/CardList.tsx'
import { Facts } from '../../../web/portal/shell/Facts.tsx'
import { Notice } from '../../../web/portal/shell/Notice.tsx'
import type { Assets } from '../../../web/portal/shell/Page.tsx'
import { StatusChip } from '../../../web/ui/StatusChip.tsx'
import { Shell } from './Shell.tsx'

export function Home({ assets }: { assets: Assets }) {
  return (
    <Shell assets={assets} title="Вектор Хостинг" at="home" notice={<Known />} aside={<Call />}>
      <div className="page-head">
        <h1>Здравствуйте, Олег</h1>
        <p className="lead">Мы на связи. Ближайшее сообщение от нас — до 14:30.</p>
        <p className="button-row">
          <a href="/portal/new" className="button" data-tone="primary" data-size="large">
            Написать нам
          </a>
        </p>
      </div>
      <section className="part">
        <h2>Открытые заявки</h2>
        <CardList
          items={[
            {
              id: '1',
              href: '/portal/ticket',
              above: '№ 104233 · vps-17',
              title: 'vps-17 не отвечает',
              below: 'Следующее сообщение — до 14:30, Павел Сидоров',
              end: <StatusChip tone="open" glyph="half" label="у инженера" />,
            },
            {
              id: '2',
              href: '/portal/ticket2',
              above: '№ 104101 · почта vector.example',
              title: 'Письма от банка попадают в спам, а ответы до них не доходят',
              below: 'Ждём вас: пришлите одно такое письмо целиком',
              end: <StatusChip tone="wait" glyph="back" label="ждём вас" />,
            },
            {
              id: '3',
              href: '/portal/ticket3',
              above: '№ 103870 · домен vector.example',
              title: 'Перенос домена',
              below: 'Проверьте: всё ли открывается',
              end: <StatusChip tone="solved" glyph="check" label="решено, проверьте" />,
            },
          ]}
        />
      </section>
    </Shell>
  )
}

const Known = () => (
  <Notice tone="warn" title="Мы уже знаем: нет связи в зоне MSK-2 с 13:52">
    <p>Задевает вашу услугу vps-17. Следующее сообщение до 14:30.</p>
  </Notice>
)

const Call = () => (
  <>
    <h2>Позвонить нам</h2>
    <Facts
      facts={[
        { term: 'Телефон', value: '+7 495 000-00-00' },
        { term: 'Код для звонка', value: 'скрыт, живёт 15 минут' },
      ]}
    />
  </>
)
