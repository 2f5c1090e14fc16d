/** The hosting company of the demo and its clients. Nobody of them exists; their addresses lead nowhere (RFC 2606). */
import type { Category, ServiceKind } from '#contract/accounts.ts'
import type { ContactRole, StaffRole } from '#contract/roles.ts'
import type { Language } from '#contract/text.ts'

export const company = { name: 'Причал Хостинг', language: 'ru', zone: 'Europe/Moscow' } as const

type LineKey = 'zero' | 'first' | 'second' | 'vip'
export type Employee = {
  name: string
  email: string
  roles: StaffRole[]
  lines: LineKey[]
  language: Language
  zone?: string
}

/** She sets the desk up. */
export const founder = { name: 'Мария Соколова', email: 'maria@prichal.example' }

export const employees: Employee[] = [
  { name: 'Зоя Орлова', email: 'zoya@prichal.example', roles: ['agent'], lines: ['zero'], language: 'ru' },
  {
    name: 'Тимур Ахметов',
    email: 'timur@prichal.example',
    roles: ['agent'],
    lines: ['zero'],
    language: 'ru',
    zone: 'Asia/Yekaterinburg',
  },
  { name: 'Анна Лебедева', email: 'anna@prichal.example', roles: ['agent'], lines: ['first'], language: 'ru' },
  { name: 'Денис Крылов', email: 'denis@prichal.example', roles: ['agent'], lines: ['first'], language: 'ru' },
  { name: 'Ольга Жукова', email: 'olga@prichal.example', roles: ['agent'], lines: ['first', 'zero'], language: 'ru' },
  {
    name: 'James Holt',
    email: 'james@prichal.example',
    roles: ['agent'],
    lines: ['first'],
    language: 'en',
    zone: 'Europe/London',
  },
  { name: 'Вера Миронова', email: 'vera@prichal.example', roles: ['agent'], lines: ['second'], language: 'ru' },
  { name: 'Роман Гущин', email: 'roman@prichal.example', roles: ['agent'], lines: ['second'], language: 'ru' },
  {
    name: 'Emma Clarke',
    email: 'emma@prichal.example',
    roles: ['agent'],
    lines: ['second'],
    language: 'en',
    zone: 'Europe/Berlin',
  },
  { name: 'Павел Громов', email: 'pavel@prichal.example', roles: ['agent'], lines: ['vip'], language: 'ru' },
  {
    name: 'Светлана Белова',
    email: 'svetlana@prichal.example',
    roles: ['lead', 'agent'],
    lines: ['first', 'second', 'vip'],
    language: 'ru',
  },
  { name: 'Кирилл Фомин', email: 'kirill@prichal.example', roles: ['administrator'], lines: [], language: 'ru' },
  { name: 'Нина Захарова', email: 'nina@prichal.example', roles: ['auditor'], lines: [], language: 'ru' },
  { name: 'Лев Дорохов', email: 'lev@prichal.example', roles: ['quality'], lines: [], language: 'ru' },
]

export type Client = {
  contractNumber: string
  name: string
  category: Category
  language: Language
  zone?: string
  domain: string
  vip?: true
  services: [ServiceKind, string][]
  contacts: [name: string, role: ContactRole][]
}

const usualServices = (domain: string, server: string): [ServiceKind, string][] => [
  ['site', domain],
  ['mail', `mail.${domain}`],
  ['domain', `${domain} (домен)`],
  ['server', server],
]
const englishServices = (domain: string, server: string): [ServiceKind, string][] => [
  ['site', domain],
  ['mail', `mail.${domain}`],
  ['domain', `${domain} (domain)`],
  ['server', server],
]

export const clients: Client[] = [
  {
    contractNumber: '77-1820',
    name: 'ООО «Кофейная карта»',
    category: 'legal_entity',
    language: 'ru',
    domain: 'coffee-map.example',
    services: [...usualServices('coffee-map.example', 'vps-1712'), ['server', 'db-1713']],
    contacts: [
      ['Ирина Ковалёва', 'owner'],
      ['Андрей Ильин', 'administrator'],
      ['Олег Тарасов', 'technical'],
      ['Людмила Пак', 'billing'],
      ['Семён Рощин', 'viewer'],
    ],
  },
  {
    contractNumber: '77-0042',
    name: 'АО «Северный перевозчик»',
    category: 'legal_entity',
    language: 'ru',
    domain: 'sever-cargo.example',
    vip: true,
    services: [
      ...usualServices('sever-cargo.example', 'ded-0042-a'),
      ['server', 'ded-0042-b'],
      ['network', 'VLAN 310'],
    ],
    contacts: [
      ['Григорий Лапин', 'owner'],
      ['Наталья Усова', 'administrator'],
      ['Виктор Чернов', 'technical'],
      ['Рената Сафина', 'billing'],
    ],
  },
  {
    contractNumber: '78-0310',
    name: 'Сеть клиник «Добрый врач»',
    category: 'legal_entity',
    language: 'ru',
    domain: 'dobry-vrach.example',
    vip: true,
    services: usualServices('dobry-vrach.example', 'ded-0310'),
    contacts: [
      ['Елена Гаврилова', 'owner'],
      ['Артём Носов', 'technical'],
    ],
  },
  {
    contractNumber: '16-2204',
    name: 'ГБУ «Городской архив»',
    category: 'government',
    language: 'ru',
    domain: 'gorod-archive.example',
    services: usualServices('gorod-archive.example', 'vps-2204'),
    contacts: [
      ['Валентина Рыбакова', 'owner'],
      ['Ильдар Хасанов', 'technical'],
      ['Марина Юдина', 'viewer'],
    ],
  },
  {
    contractNumber: '66-0915',
    name: 'МБОУ «Школа № 15»',
    category: 'government',
    language: 'ru',
    zone: 'Asia/Yekaterinburg',
    domain: 'school15.example',
    services: usualServices('school15.example', 'vps-0915'),
    contacts: [
      ['Тамара Логинова', 'owner'],
      ['Егор Фадеев', 'administrator'],
    ],
  },
  {
    contractNumber: '50-3107',
    name: 'ИП Мельник А. С.',
    category: 'sole_entrepreneur',
    language: 'ru',
    domain: 'svechi-lavka.example',
    services: usualServices('svechi-lavka.example', 'vps-3107'),
    contacts: [
      ['Алёна Мельник', 'owner'],
      ['Никита Ершов', 'technical'],
    ],
  },
  {
    contractNumber: '50-3391',
    name: 'ИП Гусейнов Р. Т.',
    category: 'sole_entrepreneur',
    language: 'ru',
    domain: 'shiny-24.example',
    services: usualServices('shiny-24.example', 'vps-3391'),
    contacts: [['Рустам Гусейнов', 'owner']],
  },
  {
    contractNumber: '23-0707',
    name: 'ИП Дьяченко Л. В.',
    category: 'sole_entrepreneur',
    language: 'ru',
    domain: 'more-tur.example',
    services: usualServices('more-tur.example', 'vps-0707'),
    contacts: [
      ['Лариса Дьяченко', 'owner'],
      ['Глеб Степанов', 'billing'],
    ],
  },
  {
    contractNumber: 'P-10021',
    name: 'Пётр Воробьёв',
    category: 'individual',
    language: 'ru',
    domain: 'vorobyov-photo.example',
    services: [
      ['site', 'vorobyov-photo.example'],
      ['domain', 'vorobyov-photo.example (домен)'],
    ],
    contacts: [['Пётр Воробьёв', 'owner']],
  },
  {
    contractNumber: 'P-10377',
    name: 'Галина Шестакова',
    category: 'individual',
    language: 'ru',
    zone: 'Asia/Novosibirsk',
    domain: 'galina-knits.example',
    services: [
      ['site', 'galina-knits.example'],
      ['mail', 'mail.galina-knits.example'],
    ],
    contacts: [['Галина Шестакова', 'owner']],
  },
  {
    contractNumber: '77-2815',
    name: 'ООО «Пиксель и точка»',
    category: 'legal_entity',
    language: 'ru',
    domain: 'pixel-tochka.example',
    services: [
      ...usualServices('pixel-tochka.example', 'vps-2815'),
      ['server', 'vps-2816'],
      ['site', 'client-demo.example'],
    ],
    contacts: [
      ['Даниил Королёв', 'owner'],
      ['Софья Панова', 'technical'],
      ['Максим Агеев', 'technical'],
    ],
  },
  {
    contractNumber: '77-2950',
    name: 'ООО «Мебель на Лесной»',
    category: 'legal_entity',
    language: 'ru',
    domain: 'mebel-lesnaya.example',
    services: usualServices('mebel-lesnaya.example', 'vps-2950'),
    contacts: [
      ['Юрий Савельев', 'owner'],
      ['Инна Котова', 'billing'],
      ['Пётр Смирнов', 'technical'],
    ],
  },
  {
    contractNumber: '52-0188',
    name: 'ООО «Волга Телематика»',
    category: 'legal_entity',
    language: 'ru',
    domain: 'volga-telematics.example',
    services: usualServices('volga-telematics.example', 'ded-0188'),
    contacts: [
      ['Станислав Юрьев', 'owner'],
      ['Алексей Бобров', 'administrator'],
    ],
  },
  {
    contractNumber: 'EU-2001',
    name: 'Harbour Books Ltd',
    category: 'legal_entity',
    language: 'en',
    zone: 'Europe/London',
    domain: 'harbour-books.example',
    services: englishServices('harbour-books.example', 'vps-2001'),
    contacts: [
      ['Eleanor Price', 'owner'],
      ['Tom Ashby', 'technical'],
      ['Grace Lin', 'billing'],
    ],
  },
  {
    contractNumber: 'EU-2014',
    name: 'Nordlicht Reisen GmbH',
    category: 'legal_entity',
    language: 'en',
    zone: 'Europe/Berlin',
    domain: 'nordlicht-reisen.example',
    vip: true,
    services: englishServices('nordlicht-reisen.example', 'ded-2014'),
    contacts: [
      ['Katrin Vogel', 'owner'],
      ['Jonas Weber', 'technical'],
    ],
  },
  {
    contractNumber: 'EU-2033',
    name: 'Cedar & Salt Studio',
    category: 'sole_entrepreneur',
    language: 'en',
    zone: 'Europe/Lisbon',
    domain: 'cedar-salt.example',
    services: englishServices('cedar-salt.example', 'vps-2033'),
    contacts: [['Rosa Duarte', 'owner']],
  },
  {
    contractNumber: 'EU-2051',
    name: 'Liam Murphy',
    category: 'individual',
    language: 'en',
    zone: 'Europe/Dublin',
    domain: 'liam-murphy.example',
    services: [
      ['site', 'liam-murphy.example'],
      ['domain', 'liam-murphy.example (domain)'],
    ],
    contacts: [['Liam Murphy', 'owner']],
  },
  {
    contractNumber: 'AE-0104',
    name: 'Palm Logistics FZE',
    category: 'legal_entity',
    language: 'en',
    zone: 'Asia/Dubai',
    domain: 'palm-logistics.example',
    services: englishServices('palm-logistics.example', 'vps-0104'),
    contacts: [
      ['Omar Haddad', 'owner'],
      ['Priya Nair', 'administrator'],
      ['Ahmed Saleh', 'technical'],
    ],
  },
]
