import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Counted, gauge, Timed } from './figures.ts'

test('times stand in buckets that hold all that is quicker', () => {
  const times = new Timed('t', 'Time', ['route'])
  for (const seconds of [0.001, 0.02, 0.02, 30]) times.add(seconds, '/t/:number')
  const text = times.text()
  assert.match(text, /^# HELP t Time\n# TYPE t histogram\n/)
  assert.match(text, /t_bucket\{route="\/t\/:number",le="0\.005"\} 1\n/)
  assert.match(text, /le="0\.025"\} 3\n/)
  assert.match(text, /le="10"\} 3\nt_bucket\{[^}]*le="\+Inf"\} 4\nt_sum\{[^}]*\} 30\.04\d*\nt_count\{[^}]*\} 4\n$/)
})

test('counts go up apart from each other, and no label breaks out of its line', () => {
  const counts = new Counted('c', 'Counts', ['job', 'outcome'])
  counts.add('tidy', 'done')
  counts.add('tidy', 'done')
  counts.add('a"\n\\b', 'failed')
  assert.equal(
    counts.text(),
    '# HELP c Counts\n# TYPE c counter\nc{job="tidy",outcome="done"} 2\nc{job="a\\"\\n\\\\b",outcome="failed"} 1\n',
  )
})

test('a figure without labels has no braces', () => {
  assert.equal(gauge('g', 'Now', [{ value: 3 }]), '# HELP g Now\n# TYPE g gauge\ng 3\n')
})
