import { Field, type FieldProps } from './Field.tsx'

export type FileInputProps = Omit<FieldProps, 'children'> & {
  name: string
  accept?: string
  /** How many files and how large each, as the server will accept them. */
  limits: { files: number; bytes: number }
  /** For the list that a script keeps; `{file}` and `{max}` stand for a name and a number. */
  words: Record<'drop' | 'remove' | 'tooBig' | 'tooMany' | 'sent' | 'waits' | 'becameFile', string>
  /** Says that a photograph can be taken, on devices that have a camera at hand. */
  camera: string
}

/** A file field as the browser has it; with a script also a place to drop files and paste a screenshot. */
export function FileInput({ name, accept, limits, words, camera, ...field }: FileInputProps) {
  return (
    <file-drop
      drop-label={words.drop}
      remove-label={words.remove}
      too-big={words.tooBig}
      too-many={words.tooMany}
      sent={words.sent}
      waits={words.waits}
      became-file={words.becameFile}
      max-bytes={String(limits.bytes)}
      max-files={String(limits.files)}
    >
      <Field {...field}>
        {(ties) => <input {...ties} type="file" name={name} accept={accept} multiple={limits.files > 1} />}
      </Field>
      <div className="camera">
        <label htmlFor={`${field.id}-camera`}>{camera}</label>
        <input id={`${field.id}-camera`} type="file" name={name} accept="image/*" capture="environment" />
      </div>
    </file-drop>
  )
}
