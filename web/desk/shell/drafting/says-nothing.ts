/** Beside words and files a draft holds choices: they alone are no draft. */
export const saysNothing = (value: object): boolean =>
  Object.entries(value).every(([name, part]) =>
    Array.isArray(part) ? part.length === 0 : typeof part !== 'string' || part.trim() === '' || choices.includes(name),
  )

/** Strings that are chosen and not written. */
const choices: readonly string[] = ['move', 'for', 'lineId', 'agentId']
