import { Choices } from '../../../web/portal/shell/Choices.tsx'
import { ErrorSummary } from '../../../web/portal/shell/ErrorSummary.tsx'
import { FileInput } from '../../../web/portal/shell/FileInput.tsx'
import { Notice } from '../../../web/portal/shell/Notice.tsx'
import { OnceForm } from '../../../web/portal/shell/OnceForm.tsx'
import type { Assets } from '../../../web/portal/shell/Page.tsx'
import { PickOne } from '../../../web/portal/shell/PickOne.tsx'
import { TextBox } from '../../../web/portal/shell/TextBox.tsx'
import { TextInput } from '../../../web/portal/shell/TextInput.tsx'
import { Shell } from './Shell.tsx'

export function NewTicket({ assets }: { assets: Assets }) {
  return (
    <Shell assets={assets} title="Ошибка: написать в поддержку" at="new">
      <h1>Написать в поддержку</h1>
      <ErrorSummary
        title="Чтобы отправить, поправьте одно место"
        errors={[{ field: 'text', text: 'Напишите, что случилось: хотя бы одно предложение.' }]}
      />
      <OnceForm action="/portal/new" idempotencyKey="k-1" sending="Отправляем…" files>
        <Choices
          id="service"
          name="service"
          legend="О какой услуге?"
          choices={[
            { value: 'vps', label: 'vps-17 · MSK-2', checked: true },
            { value: 'mail', label: 'почта vector.example' },
            { value: 'other', label: 'другое или не знаю' },
          ]}
        />
        <TextBox
          id="text"
          name="text"
          label="Что случилось?"
          help="Хорошо бы добавить: когда началось, что уже пробовали, точный текст ошибки."
          error="Напишите, что случилось: хотя бы одно предложение."
          value="ssh"
        />
        <FileInput
          id="files"
          name="files"
          label="Файлы"
          mark="не обязательно"
          limits={{ files: 20, bytes: 50_000_000 }}
          words={{
            drop: 'Перетащите файлы сюда или вставьте снимок: Ctrl+V.',
            remove: 'Убрать',
            tooBig: 'Файл {file} больше {max}. Остальное сохранено.',
            tooMany: '{file} не поместился: не больше {max} файлов.',
          }}
        />
        <Choices
          id="impact"
          name="impact"
          legend="Насколько срочно?"
          flow="row"
          choices={[
            { value: 'slow', label: 'работает, но плохо', checked: true },
            { value: 'down', label: 'не работает совсем' },
            { value: 'ask', label: 'вопрос' },
          ]}
        />
        <TextInput
          id="phone"
          name="phone"
          type="tel"
          label="Телефон для звонка"
          mark="не обязательно"
          autoComplete="tel"
        />
        <PickOne
          id="zone"
          name="zone"
          label="Часовой пояс"
          options={[
            { value: 'msk', label: 'Москва' },
            { value: 'ekb', label: 'Екатеринбург' },
          ]}
        />
        <Notice tone="info" title="Похоже на пароль в строке 3">
          <p>Скрыть от всех, кроме инженера по этой заявке?</p>
        </Notice>
        <div className="form-foot">
          <button type="submit" className="button" data-tone="primary">
            Отправить
          </button>
          <p>Ответим до 15:10 (сегодня, МСК) · первая линия, сейчас на смене</p>
        </div>
      </OnceForm>
    </Shell>
  )
}
