import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { builtAssets } from './built.ts'

it('the portal loads at most 35 KB of script and 14 KB of style, packed', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'otklik-weight-'))
  try {
    const { css, js } = await builtAssets(folder)
    const packed = (files: string[]) =>
      files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, 'web', file))).length, 0)
    assert.ok(packed(js) <= 35 * 1024, `${packed(js)} bytes of script`)
    assert.ok(packed(css) <= 14 * 1024, `${packed(css)} bytes of style`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
