import { Banner } from '../../../web/ui/Banner.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'

export const News = () => (
  <Panel title="Новости">
    <Banner tone="info" title="Павел добавил сообщение" actions={<Button size="small">Показать</Button>}>
      Пока вы писали. Черновик на месте.
    </Banner>
    <Banner tone="ok">Доставлено в 13:40.</Banner>
    <Banner tone="warn" title="Адреса new@vector.example в этом аккаунте раньше не было" />
    <Banner tone="danger" title="Обещали до 14:10 и не написали" onDismiss={() => {}} dismissLabel="Убрать">
      Клиент уже предупреждён, новое время 14:40.
    </Banner>
    <Banner tone="offline" title="Нет сети с 14:02">
      Пишите дальше: текст сохраняется на этом устройстве.
    </Banner>
  </Panel>
)
