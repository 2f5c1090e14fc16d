import { TextInput, type TextInputProps } from './TextInput.tsx'

/**
 * Not of the browser's type "email": that one refuses "олег@вектор.рф" or sends it in another spelling, and a person
 * known by one spelling could not come in by the other. The server looks at what was typed.
 */
export function EmailInput(props: Omit<TextInputProps, 'id' | 'name' | 'type' | 'inputMode' | 'maxLength'>) {
  return (
    <TextInput
      {...props}
      id="email"
      name="email"
      inputMode="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={254}
      required
    />
  )
}
