import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { palette } from './palette.ts'

const tokens = readFileSync(new URL('../../../../web/ui/tokens.css', import.meta.url), 'utf8')

describe('colours of a letter', () => {
  for (const [name, [light, dark]] of Object.entries(palette))
    it(`has ${name} from the tokens of all faces`, () => {
      assert.ok(tokens.includes(`--${name}: light-dark(${light}, ${dark});`))
    })
})
