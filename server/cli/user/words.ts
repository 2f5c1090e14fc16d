import type { Employee, Let } from './people.ts'

type Words = {
  created(done: Let): string
  reset(done: Let): string
  list(people: Employee[]): string
}

export const words: Record<'en' | 'ru', Words> = {
  en: {
    created: ({ email, link }) =>
      link
        ? `${email} works here now. Hand this link over; it is valid once, for a week:\n${link}`
        : `${email} works here now and can sign in.`,
    reset: ({ email, link }) =>
      link
        ? `${email} is signed out everywhere. Hand this link over; it is valid once, for an hour:\n${link}`
        : `${email} is signed out everywhere and can sign in with the new password.`,
    list: (people) => table(people, { in: '', invited: 'has not come in yet', closed: 'closed' }),
  },
  ru: {
    created: ({ email, link }) =>
      link
        ? `${email} теперь работает здесь. Передайте ссылку, она действует один раз и одну неделю:\n${link}`
        : `${email} теперь работает здесь и может войти.`,
    reset: ({ email, link }) =>
      link
        ? `Все сеансы ${email} завершены. Передайте ссылку, она действует один раз и один час:\n${link}`
        : `Все сеансы ${email} завершены, можно войти с новым паролем.`,
    list: (people) => table(people, { in: '', invited: 'ещё не заходил(а)', closed: 'закрыт' }),
  },
}

function table(people: Employee[], states: { in: string; invited: string; closed: string }): string {
  const rows = people.map(({ name, email, roles, active, cameIn }) => {
    const state = active ? (cameIn ? states.in : states.invited) : states.closed
    return [email, name, roles.join(','), state]
  })
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
