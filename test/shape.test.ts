import assert from 'node:assert/strict'
import { existsSync, globSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { bansBroken } from './shape/bans.ts'
import { clausesAmong, lacksOf, titlesIn } from './shape/clauses.ts'
import { productSources, root, testSources } from './shape/source.ts'
import { ownersOf, queriesOutOfPlace, trespassesOf } from './shape/tables.ts'
import { type Catalogue, differences, notEnglish, notRussian } from './shape/words.ts'

/** What imports cannot show. The walls are in ../.dependency-cruiser.cjs. */
describe('the shape of the house', () => {
  const sources = productSources()
  const lands = (...paths: string[]) => ({
    skip: paths.every((one) => existsSync(path.join(root, one))) ? false : `${paths.join(' and ')} have not landed`,
  })

  test('every clause has the file and the test that its name promises', lands('contract', 'server'), async () => {
    const files = globSync('{server,test}/**/*.ts', { cwd: root })
    const house = { files, titles: testSources().flatMap(titlesIn) }
    const lacks: string[] = []
    for (const file of globSync('contract/*.ts', { cwd: root }).filter((name) => !name.endsWith('.test.ts'))) {
      const clauses = clausesAmong(path.basename(file, '.ts'), await import(path.join(root, file)))
      lacks.push(...clauses.flatMap((clause) => lacksOf(clause, house)))
    }
    assertNone(lacks)
  })

  test('every table is written by its owner alone', () => {
    const owners = ownersOf(sources)
    assertNone(sources.flatMap((source) => trespassesOf(source, owners)))
  })

  test('queries stand in stores, screens and the platform', () => {
    assertNone(sources.flatMap(queriesOutOfPlace))
  })

  test('what is banned is said only in its one place', () => {
    assertNone(sources.flatMap(bansBroken))
  })

  test('every sentence exists in both languages', lands('contract/words/en.ts', 'contract/words/ru.ts'), async () => {
    const { en } = (await import(path.join(root, 'contract/words/en.ts'))) as { en: Catalogue }
    const { ru } = (await import(path.join(root, 'contract/words/ru.ts'))) as { ru: Catalogue }
    const english = sources.filter(({ file }) => /^contract\/words\/en(?:[.]ts$|\/)/.test(file))
    assertNone([...differences(en, ru), ...notRussian(ru), ...english.flatMap(notEnglish)])
  })
})

function assertNone(complaints: string[]) {
  assert.ok(complaints.length === 0, `\n${complaints.join('\n')}`)
}
