import type { ReactNode } from 'react'
import { type Assets, Page } from '../../../web/portal/shell/Page.tsx'

type ShellProps = {
  assets: Assets
  title: string
  at: 'home' | 'list' | 'new'
  notice?: ReactNode
  aside?: ReactNode
  children: ReactNode
}

export function Shell({ at, ...rest }: ShellProps) {
  return (
    <Page
      {...rest}
      language="ru"
      company={{ name: 'Вектор Хостинг', href: '/portal/home' }}
      words={{ skip: 'К содержимому', places: 'Разделы' }}
      places={[
        { href: '/portal/list', label: 'Заявки', count: 3, current: at === 'list' },
        { href: '/portal/new', label: 'Написать нам', current: at === 'new' },
        { href: '/portal/kb', label: 'Помощь' },
      ]}
      person={{ name: 'Олег Т.', href: '/portal/account', signOut: { action: '/sign-out', label: 'Выйти' } }}
      languages={{
        label: 'Язык',
        action: '/language',
        back: '/portal/home',
        choices: [
          { code: 'ru', name: 'Русский', current: true },
          { code: 'en', name: 'English', current: false },
        ],
      }}
      footer={
        <p>
          Вектор Хостинг · <a href="/portal/status">Состояние услуг</a> · отвечаем круглосуточно
        </p>
      }
    />
  )
}
