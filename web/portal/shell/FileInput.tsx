import { Field, type FieldProps } from './Field.tsx'

export type FileInputProps = Omit<FieldProps, 'children'> & {
  name: string
  accept?: string
  /** How many files and how large each, as the server will accept them. */
  limits: { files: number; bytes: number }
  /** For the list that a script keeps; `{file}` and `{max}` stand for a name and a number. */
  words: { drop: string; remove: string; tooBig: string; tooMany: string }
}

/** A file field as the browser has it; with a script also a place to drop files and paste a screenshot. */
export function FileInput({ name, accept, limits, words, ...field }: FileInputProps) {
  return (
    <file-drop
      drop-label={words.drop}
      remove-label={words.remove}
      too-big={words.tooBig}
      too-many={words.tooMany}
      max-bytes={String(limits.bytes)}
      max-files={String(limits.files)}
    >
      <Field {...field}>
        {(ties) => <input {...ties} type="file" name={name} accept={accept} multiple={limits.files > 1} />}
      </Field>
    </file-drop>
  )
}
