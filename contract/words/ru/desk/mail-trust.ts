import type { MailLevel, MailReason, ReasonAbout } from '../../../mail/trust.ts'

export const mailTrust = {
  level: {
    M2: 'подтверждено, ответ на наше письмо',
    M1: 'отправитель подтверждён',
    M0: 'отправитель не подтверждён',
  } satisfies Record<MailLevel, string>,
  reason: {
    answered_our_letter: ({ domain }) => `Почта, подписана ${domain}, ответ на наше письмо этому контакту.`,
    signed_by_domain: ({ domain }) => `Почта, подписана ${domain}.`,
    malformed: () => 'Почта, заголовки испорчены: разные программы прочли бы в них разных отправителей.',
    header_twice: ({ header }) => `Почта, заголовок ${header} стоит в ней больше одного раза.`,
    author_missing: () => 'Почта без отправителя.',
    author_many: () => 'Почта, в которой назван не один отправитель.',
    author_unreadable: () => 'Почта, отправитель записан так, что адрес можно прочесть по-разному.',
    too_many_signatures: () => 'Почта, подписей столько, что ни одна не проверялась.',
    unsigned: ({ domain }) => `Почта без подписи ${domain}.`,
    spf_only: ({ domain }) => `Почта с сервера, разрешённого для ${domain}, но без собственной подписи.`,
    dns_failed: ({ signer }) => `Почта, подпись ${signer} проверить не удалось: не ответил его DNS.`,
    replayed: ({ domain }) => `Почта, подлинная от ${domain}, но отправлена ещё раз кем-то другим.`,
    header_uncovered: ({ signer, header }) => `Почта, подпись ${signer} не охватывает ${header}.`,
    signature_partial: ({ signer }) => `Почта, ${signer} подписал только начало текста.`,
    key_testing: ({ signer }) => `Почта, ключ подписи ${signer} объявлен пробным.`,
    algorithm_weak: ({ signer }) => `Почта, подпись ${signer} такого вида, который можно подделать.`,
    key_weak: ({ signer }) => `Почта, ключ подписи ${signer} слишком короткий.`,
    signature_expired: ({ signer }) => `Почта, срок подписи ${signer} истёк.`,
    policy_missing: ({ domain }) =>
      `Почта, подписана, но ${domain} не объявляет, чьи подписи для него действительны (нет DMARC).`,
    signature_broken: ({ signer }) => `Почта, подпись ${signer} не сходится.`,
    signature_foreign: ({ domain, signer }) => `Почта, подписана ${signer}, а не ${domain}.`,
    sender_lookalike: ({ domain, like }) => `Почта с ${domain}: похоже на ${like}, но это другой домен.`,
    sender_unknown: () => 'Почта, адрес не принадлежит ни одному контакту.',
    sender_unproven: () => 'Почта, контакт ещё не подтвердил этот адрес.',
    sender_left: () => 'Почта от контакта, право которого закончилось.',
    sender_ambiguous: () => 'Почта, адрес принадлежит нескольким контактам.',
    token_of_another: () => 'Почта на адрес для ответа, выданный другому.',
  } satisfies Record<MailReason, (about: ReasonAbout) => string>,
}
