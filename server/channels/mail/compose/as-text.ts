import type { Letter, Part } from './letter.ts'

/** The same for those who read mail as text; "-- " above the footer is how mail programs tell it apart. */
export function asText({ heading, parts, footer }: Letter): string {
  return `${[heading, ...parts.map(asBlock)].join('\n\n')}\n\n-- \n${footer.join('\n')}\n`
}

function asBlock(part: Part): string {
  if (part.is === 'button') return `${part.label}:\n${part.to}`
  if (part.is !== 'words') return part.text
  const said = part.of.map(({ title, text }) => `${title}:\n${text}`)
  const files = part.files ? [`${part.files.title}:\n${part.files.names.map((name) => `- ${name}`).join('\n')}`] : []
  return [...said, ...files].join('\n\n')
}
