import type { incidentRefusals as en } from '../../en/refusals/incidents.ts'

export const incidentRefusals: typeof en = {
  incident_not_found: () => 'Такой аварии нет.',
  incident_changed: () => 'Эту аварию только что изменили. Ничего не затёрто. Посмотрите ещё раз и измените.',
  incident_over: () => 'Эта авария уже закончилась. Если она вернулась, объявите новую.',
  incident_concerns_nobody: () => 'Пока ничего не объявлено: укажите, кого она касается — всех, услуг или тем.',
  incident_not_begun: () => 'Начало ещё впереди. Назовите время, с которого не работает.',
  next_word_past: () => 'Время следующего сообщения прошло. Назовите время впереди и напишите к нему.',
}
