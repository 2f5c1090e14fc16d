/**
 * The tags of a page one after another. The tokenizer alone: the parser on top of it keeps a list of open elements that
 * costs the square of their number, and mails come with a hundred thousand of them.
 */
import { Tokenizer } from 'htmlparser2'

export type Attributes = Record<string, string>
export type Handlers = {
  begins(name: string, attributes: Attributes): void
  ends(name: string): void
  says(text: string): void
}

const mostAttributes = 50

export function readTags(html: string, { begins, ends, says }: Handlers) {
  let name = ''
  let attributes: Attributes = {}
  let attribute = ''
  let value = ''
  const nothing = () => {}
  const begun = () => begins(name, attributes)
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (from, to) => {
        name = html.slice(from, to).toLowerCase()
        attributes = {}
      },
      onattribname: (from, to) => {
        attribute = html.slice(from, to).toLowerCase()
        value = ''
      },
      onattribdata: (from, to) => {
        value += html.slice(from, to)
      },
      onattribentity: (point) => {
        value += String.fromCodePoint(point)
      },
      onattribend: () => {
        if (!Object.hasOwn(attributes, attribute) && Object.keys(attributes).length < mostAttributes) {
          attributes[attribute] = value.slice(0, 4000)
        }
      },
      onopentagend: begun,
      onselfclosingtag: begun,
      onclosetag: (from, to) => ends(html.slice(from, to).toLowerCase()),
      ontext: (from, to) => says(html.slice(from, to)),
      ontextentity: (point) => says(String.fromCodePoint(point)),
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
}
