import {
  BookIcon,
  ClockIcon,
  HourglassIcon,
  InboxIcon,
  ListIcon,
  PhoneIcon,
  ReportIcon,
  TransferIcon,
} from '../../../web/ui/icons.ts'

export const groups = [
  {
    id: 'queues',
    places: [
      { href: '#my', label: 'Моя очередь', short: 'Очередь', icon: InboxIcon, count: 14, current: true, onPhone: true },
      { href: '#handed', label: 'Передали мне', short: 'Мне', icon: TransferIcon, count: 3, onPhone: true },
      { href: '#new', label: 'Новые 1-я линия', short: 'Новые', icon: ListIcon, count: 22, onPhone: true },
      { href: '#waiting', label: 'Ждём клиента', short: 'Ждём', icon: HourglassIcon, count: 9 },
      { href: '#later', label: 'Отложено', icon: ClockIcon, count: 6 },
    ],
  },
  {
    id: 'incidents',
    places: [
      { href: '#msk', label: 'Инцидент: MSK-2', short: 'MSK-2', icon: ListIcon, detail: '312 клиентов', alarm: true },
    ],
  },
  {
    id: 'rest',
    places: [
      { href: '#call', label: 'Звонок', icon: PhoneIcon, keys: 'G P', onPhone: true },
      { href: '#kb', label: 'База знаний', short: 'База', icon: BookIcon },
      { href: '#reports', label: 'Отчёты', icon: ReportIcon },
    ],
  },
]

export const words = { skip: 'К содержимому', nav: 'Разделы', more: 'Ещё', close: 'Закрыть' }
export const home = { href: '#home', label: 'Otklik' }
