const absent = [
  'out of (?:the )?office',
  'automatic reply',
  'auto(?:matic|mated)?[ -]?(?:reply|response|answer|responder)',
  'away from (?:the |my )?(?:office|desk|mail|e-?mail)',
  '(?:on|annual|maternity|parental|sick) (?:vacation|leave|holiday)s?',
  'авто(?:матический )?[ -]?ответ(?:чик)?',
  'меня нет (?:в офисе|на месте)',
  'нахожусь (?:в отпуске|в командировке|на больничном)',
  '(?:я )?(?:сейчас )?(?:в отпуске|вне офиса)',
  'автоматична відповідь',
  'abwesenheits(?:notiz|nachricht|assistent)?',
  'automatische antwort',
  'réponse automatique',
  'absence du bureau|absent du bureau',
  'respuesta automática',
  'fuera de la oficina',
  'resposta automática',
  'risposta automatica',
  'automatisch antwoord',
  'afwezigheids',
  'automatyczna odpowiedź',
  'autosvar|frånvaro',
  'automaattinen vastaus',
  '自動返信|自动回复|自動回覆|부재중',
].join('|')
const subject = new RegExp(`^(?:(?:re|aw|ответ):\\s*)?[\\[(]?(?:${absent})`, 'iu')
const anywhere = /\b(?:out of (?:the )?office|auto-?reply)\b|автоответ/iu

/** A person who answers "Re: Automatic reply" still writes in his own words; his program puts its own mark before it. */
export const saysAbsent = (text: string) => text.length < 300 && (subject.test(text) || anywhere.test(text))
