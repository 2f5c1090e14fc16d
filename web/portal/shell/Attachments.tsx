import { fileLimits, type Reader } from '#contract/pages.ts'
import type { Returned } from './attempts.ts'
import { FileInput } from './FileInput.tsx'
import { say, sayCommon } from './say.ts'

type Kept = { id: string; name: string }

/** Files of a message; those that came with an earlier try are here already and stay. */
export function Attachments({ reader, form, kept }: { reader: Reader; form: Returned; kept?: Kept[] | undefined }) {
  const { files, uploads } = say(reader)
  const inWords = (bytes: number) => sayCommon(reader).fileSize({ bytes })
  const left = fileLimits.files - form.files.length
  return (
    <div className="attachments">
      {form.files.length > 0 && (
        <>
          <p className="files-kept">{files.kept({ count: form.files.length })}</p>
          <ul className="files plain-list kept">
            {form.files.map((id) => (
              <li key={id}>
                <bdi>{kept?.find((file) => file.id === id)?.name}</bdi>
                <input type="hidden" name="files" value={id} />
              </li>
            ))}
          </ul>
        </>
      )}
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
        camera={uploads.camera}
        words={{ ...uploads, drop: files.drop, remove: files.remove, tooBig: files.tooBig, tooMany: files.tooMany }}
      />
    </div>
  )
}
