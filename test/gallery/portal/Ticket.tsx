import { DueTime } from '../../../web/portal/shell/DueTime.tsx'
import { Facts } from '../../../web/portal/shell/Facts.tsx'
import { Notice } from '../../../web/portal/shell/Notice.tsx'
import { OnceForm } from '../../../web/portal/shell/OnceForm.tsx'
import type { Assets } from '../../../web/portal/shell/Page.tsx'
import { Steps } from '../../../web/portal/shell/Steps.tsx'
import { TextBox } from '../../../web/portal/shell/TextBox.tsx'
import { Entry, Thread } from '../../../web/portal/shell/Thread.tsx'
import { Shell } from './Shell.tsx'

export function Ticket({ assets, now }: { assets: Assets; now: string }) {
  const soon = new Date(Date.parse(now) + 8 * 60_000).toISOString()
  return (
    <Shell assets={assets} title="До 14:30 · № 104233" at="list" aside={<About />}>
      <div className="page-head">
        <p className="meta">№ 104233 · vps-17</p>
        <h1>vps-17 не отвечает</h1>
      </div>
      <section className="state" aria-label="Что сейчас">
        <div className="state-words">
          <p className="state-now">В работе · инженер 2-й линии Павел Сидоров</p>
          <p className="state-next">
            Следующее сообщение —{' '}
            <DueTime at={soon} now={now} passed="срок прошёл, руководитель смены знает">
              до 14:30
            </DueTime>
            , даже если новостей не будет
          </p>
        </div>
        <Progress />
        <p>От вас сейчас ничего не нужно.</p>
        <p className="button-row">
          <a href="#answer" className="button">
            Дополнить
          </a>
          <a href="/portal/call" className="button">
            Позвоните мне
          </a>
          <a href="/portal/complain" className="button" data-tone="quiet">
            Что-то не так
          </a>
        </p>
      </section>
      <Notice tone="danger" title="Обещали написать до 14:10 и не успели">
        <p>Павел ещё работает; новое время — 14:30. Руководитель смены знает.</p>
      </Notice>
      <Messages />
      <OnceForm action="/portal/ticket" idempotencyKey="k-2" sending="Отправляем…">
        <TextBox id="answer" name="text" label="Ваш ответ" rows={3} />
        <div className="form-foot">
          <button type="submit" className="button" data-tone="primary">
            Отправить
          </button>
          <p>Место в очереди от этого не меняется.</p>
        </div>
      </OnceForm>
    </Shell>
  )
}

const About = () => (
  <>
    <h2>О заявке</h2>
    <Facts
      facts={[
        { term: 'Услуга', value: 'vps-17 · MSK-2' },
        { term: 'Открыта', value: '21 ноября, 13:21' },
        { term: 'Обещания', value: 'до 14:10 — не успели; до 14:30 — идёт' },
      ]}
    />
    <p>
      <a href="/portal/print">Копия для печати</a>
    </p>
  </>
)

const Progress = () => (
  <Steps
    label="Как продвигается"
    states={{ done: 'пройдено', now: 'сейчас', next: 'впереди' }}
    steps={[
      { id: '1', state: 'done', label: 'принято', detail: '13:21' },
      { id: '2', state: 'done', label: 'разбираемся', detail: '13:40 Анна П.' },
      { id: '3', state: 'now', label: 'у инженера', detail: '13:59 Павел С.' },
      { id: '4', state: 'next', label: 'проверка', detail: 'вместе с вами' },
      { id: '5', state: 'next', label: 'решено' },
    ]}
  />
)

const Messages = () => (
  <Thread label="Переписка">
    <Entry side="event" time="13:59">
      Мы передали заявку Павлу Сидорову: нужен доступ к консоли. Срок прежний.
    </Entry>
    <Entry side="company" author="Анна Петрова" time="13:40">
      <p>Здравствуйте, Олег!</p>
      <p>Перезагрузите сервер через панель и напишите, что показала консоль. Если видите такую строку, пришлите её:</p>
      <pre>
        <code>sshd: no hostkeys available -- exiting. (systemd[1]: ssh.service: Main process exited, code=exited)</code>
      </pre>
    </Entry>
    <Entry
      side="reader"
      author="Вы"
      time="13:21"
      origin="портал, 91.2.3.4"
      files={[
        { href: '/f/1', name: 'screen.png', detail: '214 КБ' },
        { href: '/f/2', name: 'dmesg-after-upgrade-of-the-kernel.txt', detail: '14 КБ' },
      ]}
    >
      <p>После обновления сервер не пускает по ssh. Началось в 13:10.</p>
    </Entry>
  </Thread>
)
