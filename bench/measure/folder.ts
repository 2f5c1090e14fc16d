import { chmodSync, mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A temporary folder that PostgreSQL's account may pass through when we are root. */
export function openFolder(prefix: string): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), prefix)))
  chmodSync(folder, 0o755)
  return folder
}
