import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { builtAssets } from './built.ts'

it('before its first screen the portal loads 35 KB of script and 14 of style at most, the desk 212 and 24, packed', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'otklik-weight-'))
  try {
    const { portal, desk } = await builtAssets(folder)
    const packed = (files: string[]) =>
      files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, 'web', file))).length, 0)
    for (const [name, { js, css }, script, style] of [
      ['portal', portal, 35, 14],
      ['desk', desk, 212, 24],
    ] as const) {
      assert.ok(packed(js) <= script * 1024, `${name}: ${packed(js)} bytes of script`)
      assert.ok(packed(css) <= style * 1024, `${name}: ${packed(css)} bytes of style`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
