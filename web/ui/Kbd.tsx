/** The keys of a shortcut: "Ctrl K" is two keys pressed together. A screen reader gets them as one phrase. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className="keys">
      {keys.split(' ').map((key, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a key may be pressed twice, and they never change places
        <kbd key={i}>{key}</kbd>
      ))}
    </span>
  )
}
