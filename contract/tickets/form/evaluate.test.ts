import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { judge } from './evaluate.ts'
import type { Condition, Field } from './question.ts'
import { faultsOfForm } from './sound.ts'

const field = (id: string, more: Partial<Field> = {}): Field => ({
  id,
  kind: 'text',
  label: { ru: id, en: id },
  help: { ru: '', en: '' },
  required: false,
  preset: [],
  options: [],
  conditions: [],
  ...more,
})
const options = (...ids: string[]) => ids.map((id) => ({ id, label: { ru: id, en: id } }))
const when = (field: string, is: Condition['is'], ...values: string[]): Condition[] => [{ field, is, values }]
const asking = { zone: 'Europe/Moscow' }

const panel = field('panel', { kind: 'choice', options: options('ours', 'other', 'none'), required: true })

describe('A form', () => {
  const shown = (conditions: Condition[], sent: Record<string, unknown>, first: Field = panel) =>
    judge([first, field('more', { conditions })], sent, asking).visible.some(({ id }) => id === 'more')

  test('asks further only while every condition holds', () => {
    const table: [Condition[], unknown, boolean][] = [
      [when('panel', 'equal', 'ours'), 'ours', true],
      [when('panel', 'equal', 'ours'), 'other', false],
      [when('panel', 'equal', 'ours'), undefined, false],
      [when('panel', 'not_equal', 'ours'), 'other', true],
      [when('panel', 'not_equal', 'ours'), 'ours', false],
      [when('panel', 'not_equal', 'ours'), '', false],
      [when('panel', 'one_of', 'ours', 'none'), 'none', true],
      [when('panel', 'one_of', 'ours', 'none'), 'other', false],
      [when('panel', 'answered'), 'other', true],
      [when('panel', 'answered'), '  ', false],
      [when('panel', 'answered'), 'foreign', false],
      [[...when('panel', 'answered'), ...when('panel', 'equal', 'none')], 'ours', false],
    ]
    for (const [conditions, sent, expected] of table)
      assert.equal(shown(conditions, { panel: sent }), expected, JSON.stringify([conditions, sent]))
  })

  test('compares values in their one form', () => {
    assert.ok(shown(when('disk', 'equal', '10.50'), { disk: '10,5' }, field('disk', { kind: 'number' })))
    assert.ok(
      shown(when('host', 'equal', 'SHOP.example'), { host: 'shop.example.' }, field('host', { kind: 'address' })),
    )
    const several = field('what', { kind: 'several', options: options('in', 'out') })
    assert.ok(shown(when('what', 'equal', 'out'), { what: ['in', 'out'] }, several))
    assert.ok(!shown(when('what', 'not_equal', 'out'), { what: ['in', 'out'] }, several))
  })

  test('keeps nothing of what it does not ask, and what depends on it goes too', () => {
    const fields = [
      panel,
      field('version', { conditions: when('panel', 'equal', 'ours'), required: true }),
      field('old', { conditions: when('version', 'answered') }),
    ]
    const sent = { panel: 'none', version: '1.2', old: 'yes', stray: 'x' }
    assert.deepEqual(judge(fields, sent, asking), {
      visible: [panel],
      answers: { panel: ['none'] },
      faults: [],
    })
  })

  test('names what is missing and what is wrong', () => {
    const fields = [panel, field('disk', { kind: 'number' }), field('text', { required: true })]
    assert.deepEqual(judge(fields, { panel: 'foreign', disk: 'a lot', text: ' ' }, asking).faults, [
      { field: 'panel', code: 'not_an_option' },
      { field: 'disk', code: 'not_a_number' },
      { field: 'text', code: 'answer_missing' },
    ])
  })

  test('is refused where it cannot be asked', () => {
    const codes = (...fields: Field[]) => faultsOfForm(fields).map(({ code }) => code)
    assert.deepEqual(codes(panel, field('a', { conditions: when('panel', 'equal', 'ours') })), [])
    assert.deepEqual(codes(field('a', { conditions: when('a', 'answered') })), ['condition_not_earlier'])
    assert.deepEqual(codes(field('a', { conditions: when('panel', 'answered') }), panel), ['condition_not_earlier'])
    assert.deepEqual(codes(panel, field('a', { conditions: when('panel', 'equal', 'gone') })), ['condition_wrong'])
    assert.deepEqual(codes(panel, field('a', { conditions: when('panel', 'one_of') })), ['condition_empty'])
    assert.deepEqual(codes(field('a'), field('a')), ['field_twice'])
    assert.deepEqual(codes(field('a', { label: { ru: '', en: '' } })), ['label_missing'])
    assert.deepEqual(codes(field('a', { kind: 'choice' })), ['options_missing'])
    assert.deepEqual(codes(field('a', { options: options('x') })), ['options_needless'])
    assert.deepEqual(codes(field('a', { kind: 'several', options: options('x', 'x') })), ['option_twice'])
    assert.deepEqual(codes(field('a', { kind: 'number', preset: ['ten'] })), ['preset_wrong'])
    assert.deepEqual(codes(field('a', { kind: 'file' }), field('b', { conditions: when('a', 'equal', 'x') })), [
      'condition_wrong',
    ])
  })
})

describe('Whatever is sent to whatever form', () => {
  const kinds = fc.constantFrom('text', 'number', 'address', 'choice', 'several', 'date_time') as fc.Arbitrary<
    Field['kind']
  >
  const anyField = (n: number) =>
    fc
      .record({
        kind: kinds,
        required: fc.boolean(),
        to: fc.nat(),
        is: fc.constantFrom('answered', 'equal', 'not_equal'),
      })
      .map(({ kind, required, to, is }) =>
        field(`f${n}`, {
          kind,
          required,
          options: kind === 'choice' || kind === 'several' ? options('x', 'y') : [],
          conditions: n === 0 ? [] : when(`f${to % n}`, is as Condition['is'], ...(is === 'answered' ? [] : ['x'])),
        }),
      )
  const forms = fc
    .integer({ min: 1, max: 6 })
    .chain((size) => fc.tuple(...Array.from({ length: size }, (_, n) => anyField(n))))
  const value = fc.oneof(
    fc.constantFrom('x', 'y', '12', '1 500,50', 'shop.example', '2026-03-02T09:30', ''),
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom('x', 'y'), { maxLength: 3 }),
    fc.integer(),
  )
  const sent = fc.dictionary(fc.constantFrom('f0', 'f1', 'f2', 'f3', 'f4', 'f5', 'constructor', 'toString'), value)

  test('only what is asked is answered, what is required is there or named, and judging again changes nothing', () => {
    fc.assert(
      fc.property(forms, sent, (fields, raw) => {
        const { visible, answers, faults } = judge(fields, raw, asking)
        const asked = visible.map(({ id }) => id)
        for (const id of Object.keys(answers)) assert.ok(asked.includes(id))
        for (const { id, required } of visible)
          if (required) assert.ok(answers[id] !== undefined || faults.some(({ field: at }) => at === id))
        const again = judge(fields, answers, { zone: 'Asia/Tokyo' })
        assert.deepEqual(again.answers, answers)
        assert.deepEqual(
          again.visible.map(({ id }) => id),
          asked,
        )
      }),
      { numRuns: 500 },
    )
  })
})
