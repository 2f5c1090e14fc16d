import { type KeyboardEvent, type ReactNode, type RefObject, useCallback, useId, useRef, useState } from 'react'
import { TextArea, type TextAreaProps } from '../../../ui/TextArea.tsx'
import { shortcutOf } from '../../shell/keys.ts'
import { useWords } from '../../shell/reader.tsx'
import { type ChoiceKeys, Choices } from './Choices.tsx'
import css from './Editor.module.css'
import { changeBy, FormatBar, type Formatting, formattingKeys } from './FormatBar.tsx'
import { type Change, isAddress, linkedTo, nextPoint } from './formatting.ts'
import { type Previewed, PreviewOfText } from './PreviewOfText.tsx'
import { type Asking, askingAt, type Choice, type Picker } from './pickers.ts'
import { typeIn } from './type-in.ts'

export type EditorProps = Pick<TextAreaProps, 'label' | 'placeholder' | 'rows'> & {
  field: RefObject<HTMLTextAreaElement | null>
  value: string
  onChange: (text: string) => void
  readOnly: boolean
  preview: Previewed
  /** Lists that open while one types: they must stay the same as long as the editor stands. */
  pickers?: readonly Picker[]
  /** Further buttons beside the format's. */
  tools?: ReactNode
  /** Where to put the caret after something was taken from a list. */
  caretAfter?: (text: string, from: number) => { start: number; end: number } | null
}

/** Where messages and notes are written: a plain field with light Markdown, its keys, a preview and lists to choose from. */
export function Editor({ field, value, onChange, readOnly, preview, pickers = [], tools, ...rest }: EditorProps) {
  const { caretAfter, ...input } = rest
  const { editor } = useWords().desk.writing
  const id = useId()
  const keys = useRef<ChoiceKeys>(null)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [active, setActive] = useState<string>()
  const [previewing, setPreviewing] = useState(false)
  // A list that was closed stays closed until something else opens it.
  const closedAt = useRef<number | null>(null)

  const look = () => {
    const { selectionStart = 0, selectionEnd = 0, value: text = '' } = field.current ?? {}
    const found = selectionStart === selectionEnd ? askingAt(pickers, text.slice(0, selectionStart)) : null
    if (!found) closedAt.current = null
    const next = found && found.from !== closedAt.current ? found : null
    setAsking((before) =>
      before && next && before.from === next.from && before.query === next.query && before.picker.id === next.picker.id
        ? before
        : next,
    )
  }
  const close = useCallback(() => {
    closedAt.current = asking?.from ?? null
    setAsking(null)
  }, [asking])
  const put = (change: Change | null) => {
    if (!change || !field.current || readOnly) return false
    typeIn(field.current, change)
    return true
  }
  const typed = () => ({
    text: field.current?.value ?? '',
    start: field.current?.selectionStart ?? 0,
    end: field.current?.selectionEnd ?? 0,
  })
  const format = (what: Formatting) =>
    put(changeBy(what, typed(), what === 'link' ? editor.linkText : editor[what].toLocaleLowerCase()))
  const take = (choice: Choice) => {
    if (!asking) return
    const { from, picker } = asking
    const words = picker.take(choice)
    const end = from + words.length
    const caret = caretAfter?.(words, 0)
    put({
      from,
      to: typed().start,
      put: words,
      ...(caret ? { start: from + caret.start, end: from + caret.end } : { start: end, end }),
    })
    setAsking(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { nativeEvent, key } = event
    if (nativeEvent.isComposing) return
    const forList = asking && !event.ctrlKey && !event.metaKey && !event.shiftKey && keys.current?.press(key)
    const formatting = formattingKeys[shortcutOf(nativeEvent) ?? '']
    const plainEnter = key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
    if (!forList && !(formatting && format(formatting)) && !(plainEnter && put(nextPoint(typed())))) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onPaste = (event: React.ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain').trim()
    const { start, end } = typed()
    if (start === end || !isAddress(pasted)) return
    event.preventDefault()
    put(linkedTo(typed(), pasted, ''))
  }
  const toggle = () => {
    setPreviewing(!previewing)
    setAsking(null)
    if (previewing) setTimeout(() => field.current?.focus())
  }

  return (
    <div className={css.editor}>
      <FormatBar onFormat={format} previewing={previewing} onPreview={toggle}>
        {tools}
      </FormatBar>
      {previewing ? (
        <PreviewOfText of={preview} text={value} />
      ) : (
        <TextArea
          {...input}
          ref={field}
          labelUnseen
          value={value}
          onChange={(text) => {
            onChange(text)
            look()
          }}
          readOnly={readOnly}
          onSelect={look}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          {...(asking ? { 'aria-controls': `${id}-choices`, 'aria-activedescendant': active } : {})}
          {...(pickers.length > 0 ? { 'aria-autocomplete': 'list' as const } : {})}
        />
      )}
      {asking && !previewing && (
        <Choices
          key={asking.picker.id}
          asking={asking}
          id={`${id}-choices`}
          keys={keys}
          onActive={setActive}
          onTake={take}
          onClose={close}
        />
      )}
    </div>
  )
}
