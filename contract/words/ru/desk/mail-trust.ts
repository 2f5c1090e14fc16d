import type { MailLevel, MailReason, ReasonAbout } from '../../../mail/trust.ts'

export const mailTrust = {
  level: {
    M2: 'подтверждено, ответ на наше письмо',
    M1: 'отправитель подтверждён',
    M0: 'отправитель не подтверждён',
  } satisfies Record<MailLevel, string>,
  reason: {
    answered_our_letter: ({ domain }) => `Письмо подписано ${domain}, ответ на наше письмо этому контакту.`,
    signed_by_domain: ({ domain }) => `Письмо подписано ${domain}.`,
    malformed: () => 'Письмо с испорченными заголовками: разные программы прочли бы в них разных отправителей.',
    header_twice: ({ header }) => `Письмо, в котором заголовок ${header} стоит больше одного раза.`,
    author_missing: () => 'Письмо без отправителя.',
    author_many: () => 'Письмо, в котором назван не один отправитель.',
    author_unreadable: () => 'Письмо, адрес отправителя которого можно прочесть по-разному.',
    too_many_signatures: () => 'В письме столько подписей, что ни одна не проверялась.',
    unsigned: ({ domain }) => `Письмо без подписи ${domain}.`,
    spf_only: ({ domain }) => `Письмо с сервера, разрешённого для ${domain}, но без собственной подписи.`,
    dns_failed: ({ signer }) => `Подпись ${signer} на письме проверить не удалось: не ответил его DNS.`,
    replayed: ({ domain }) => `Письмо действительно от ${domain}, но его ещё раз отправил кто-то другой.`,
    header_uncovered: ({ signer, header }) => `Подпись ${signer} на письме не охватывает ${header}.`,
    signature_partial: ({ signer }) => `В письме ${signer} подписал только начало текста.`,
    key_testing: ({ signer }) => `Ключ, которым ${signer} подписал письмо, объявлен пробным.`,
    algorithm_weak: ({ signer }) => `Подпись ${signer} на письме такого вида, который можно подделать.`,
    key_weak: ({ signer }) => `Ключ, которым ${signer} подписал письмо, слишком короткий.`,
    signature_expired: ({ signer }) => `Срок подписи ${signer} на письме истёк.`,
    policy_missing: ({ domain }) =>
      `Письмо подписано, но ${domain} не объявляет, чьи подписи для него действительны (нет DMARC).`,
    signature_broken: ({ signer }) => `Подпись ${signer} на письме не сходится.`,
    signature_foreign: ({ domain, signer }) => `Письмо подписано ${signer}, а не ${domain}.`,
    sender_lookalike: ({ domain, like }) => `Письмо с ${domain}: похоже на ${like}, но это другой домен.`,
    sender_unknown: () => 'Письмо с адреса, который не принадлежит ни одному контакту.',
    sender_unproven: () => 'Письмо с адреса, который контакт ещё не подтвердил.',
    sender_left: () => 'Письмо от контакта, доступ которого закрыт.',
    sender_ambiguous: () => 'Письмо с адреса, который принадлежит нескольким контактам.',
    token_of_another: () => 'Письмо на адрес для ответа, выданный другому.',
  } satisfies Record<MailReason, (about: ReasonAbout) => string>,
}
