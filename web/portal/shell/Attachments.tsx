import { fileLimits, type Reader } from '#contract/pages.ts'
import type { Returned } from './attempts.ts'
import { FileInput } from './FileInput.tsx'
import { say, sayCommon } from './say.ts'

/** Files of a message; those that came with an earlier try are here already and stay. */
export function Attachments({ reader, form }: { reader: Reader; form: Returned }) {
  const { files } = say(reader)
  const inWords = (bytes: number) => sayCommon(reader).fileSize({ bytes })
  const left = fileLimits.files - form.files.length
  return (
    <div className="attachments">
      {form.files.map((id) => (
        <input type="hidden" key={id} name="files" value={id} />
      ))}
      {form.files.length > 0 && <p className="files-kept">{files.kept({ count: form.files.length })}</p>}
      <FileInput
        id="files"
        name="files"
        label={files.label}
        help={files.help({
          files: fileLimits.files,
          size: inWords(fileLimits.bytes),
          together: inWords(fileLimits.together),
        })}
        error={form.error('files')}
        limits={{ files: left, bytes: fileLimits.bytes }}
        words={{ drop: files.drop, remove: files.remove, tooBig: files.tooBig, tooMany: files.tooMany }}
      />
    </div>
  )
}
