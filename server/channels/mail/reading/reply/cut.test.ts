import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { tidy } from '../text/tidy.ts'
import { cutReply } from './cut.ts'

const quoted = '> Здравствуйте!\n> Сервер перезагружен.'
const header =
  'From: Vera [mailto:help@desk.example]\nSent: Tuesday, March 5, 2024 10:00 AM\nTo: Oleg\nSubject: RE: shop'

/** What stands between the answer and the old letter, by the program that wrote it. */
const programs: Record<string, string> = {
  Gmail: `On Tue, Mar 5, 2024 at 10:00 AM Vera <help@desk.example> wrote:\n\n${quoted}`,
  'Gmail, on two lines': `On Tue, Mar 5, 2024 at 10:00 AM A Very Long Name of a Support Desk <\nhelp@desk.example> wrote:\n\n${quoted}`,
  'Gmail in Russian': `вт, 5 мар. 2024 г. в 10:00, Vera <help@desk.example>:\n\n${quoted}`,
  'Gmail in Russian, of old': `5 марта 2024 г., 10:00 пользователь Vera <help@desk.example> написал:\n\n${quoted}`,
  Yandex: `05.03.2024, 10:00, "Vera" <help@desk.example>:\n${quoted}`,
  'Yandex without marks': '05.03.2024, 10:00, "Vera" <help@desk.example>:\n\nЗдравствуйте!\nСервер перезагружен.',
  'Mail.ru': `Вторник, 5 марта 2024, 10:00 +03:00 от Vera <help@desk.example>:\n${quoted}`,
  'Mail.ru with its line': `--\nОтправлено из Mail.ru для Android\nвторник, 05 марта 2024г., 10:00 +03:00 от Vera help@desk.example:\n\n${quoted}`,
  Thunderbird: `On 05.03.2024 10:00, Vera wrote:\n${quoted}`,
  'Thunderbird in Russian': `05.03.2024 10:00, Vera пишет:\n${quoted}`,
  'Apple Mail': `On 5 Mar 2024, at 10:00, Vera <help@desk.example> wrote:\n\n${quoted}`,
  'Apple Mail in Russian': `5 марта 2024 г., в 10:00, Vera <help@desk.example> написал(а):\n\n${quoted}`,
  'iPhone in Russian': `Отправлено с iPhone\n\n> 5 марта 2024 г., в 10:00, Vera <help@desk.example> написал(а):\n> \n${quoted}`,
  Outlook: `-----Original Message-----\n${header}\n\nHello!\nThe server was restarted.`,
  'Outlook without a line': `${header}\n\nHello!\nThe server was restarted.`,
  'Outlook in Russian':
    '-----Исходное сообщение-----\nОт: Vera [mailto:help@desk.example]\nОтправлено: 5 марта 2024 г. 10:00\nКому: Oleg\nТема: RE: магазин\n\nЗдравствуйте!',
  'Outlook in Russian without a line':
    'От: Vera <help@desk.example>\nОтправлено: вторник, 5 марта 2024 г. 10:00\nКому: Oleg\nТема: RE: магазин\n\nЗдравствуйте!',
  'Outlook for a telephone': `________________________________\n${header.replaceAll(/^/gm, '*').replaceAll(':', ':*')}\n\nHello!`,
  'The Bat!': `Вы писали 5 марта 2024 г., 10:00:00:\n\n${quoted}`,
  'nothing but marks': quoted,
}

describe('the answer is cut from what it quotes', () => {
  for (const [program, old] of Object.entries(programs)) {
    for (const answer of ['Спасибо, заработало!', 'It works again.\n\nWhat was it: the disk, or the network?']) {
      test(`as ${program} writes it, under «${answer.slice(0, 10)}…»`, () => {
        const split = cutReply(tidy(`${answer}\n\n${old}\n`))
        assert.equal(split.reply, answer)
        assert.ok(`${split.signature}${split.quote}`.length >= 20)
      })
    }
  }

  test('also where it stands below', () => {
    assert.equal(cutReply(`05.03.2024 10:00, Vera пишет:\n${quoted}\n\nДа, работает.`).reply, 'Да, работает.')
  })

  test('but not where it answers line by line', () => {
    const dialogue = 'On 5 Mar 2024 Vera wrote:\n> Is it up?\nYes.\n> Is it fast?\nNo.'
    assert.equal(cutReply(dialogue).reply, dialogue)
  })

  test('and what is forwarded stays', () => {
    const forwarded =
      'Что это?\n\n-------- Пересылаемое сообщение --------\nОт: Bank <b@bank.example>\nДата: 5 марта\nТема: Счёт\n\nОплатите.'
    assert.equal(cutReply(forwarded).reply, forwarded)
  })

  for (const text of [quoted, `On 5 Mar 2024 Vera wrote:\n${quoted}`, '-- \nOleg', `${header}\n\nHello`]) {
    test(`and a mail that is nothing else stays whole: ${text.slice(0, 24)}`, () =>
      assert.equal(cutReply(text).reply, text))
  }

  for (const text of [
    'Я писал вам 5 марта: сайт не открывается.\nСделайте что-нибудь.',
    'From: the shop. To: the warehouse.\nIt does not arrive.',
    'Ошибка:\nConnection refused at 10:00\nlogin: oleg',
    'On Tuesday we will move: please wait.\nThanks',
    'a > b and c > d',
  ]) {
    test(`and words of one’s own are not a quote: ${text.slice(0, 30)}`, () => {
      assert.deepEqual(cutReply(text), { reply: text, quote: '', signature: '' })
    })
  }
})

describe('the signature', () => {
  for (const [signature, about] of [
    ['-- \nOleg\nThe shop', 'after the mark'],
    ['--\nOleg', 'after the mark without its space'],
    ['С уважением,\nОлег Петров\n+7 900 000-00-00', 'in Russian'],
    ['Best regards,\nOleg', 'in English'],
    ['Sent from my iPhone', 'of a telephone'],
    ['Отправлено из мобильной Яндекс Почты', 'of Yandex'],
    ['Отправлено из Почты Mail.ru', 'of Mail.ru'],
  ]) {
    test(`${about} is known`, () => {
      assert.deepEqual(cutReply(`Не работает.\n\n${signature}`), { reply: 'Не работает.', quote: '', signature })
    })
  }
})

test('no word is lost, whatever is written', () => {
  const piece = fc.constantFrom(
    'On 5 Mar 2024 Vera wrote:',
    '> quoted',
    'said',
    '',
    '-- ',
    'From: a@b.example',
    'Sent: today',
    'To: c',
    '>',
    'Sent from my iPhone',
    '-----Original Message-----',
    'Regards,',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('\n')
      const { reply, quote, signature } = cutReply(text)
      const words = (one: string) => one.split(/\s+/).filter(Boolean).sort().join(' ')
      assert.equal(words(`${reply} ${quote} ${signature}`), words(text))
      assert.ok(reply.trim() !== '' || text.trim() === '')
    }),
    { numRuns: 3000, seed: 5 },
  )
})
