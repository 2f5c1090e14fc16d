/** The keys of a shortcut: "Ctrl K" is two keys pressed together. A screen reader gets them as one phrase. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className="keys">
      {keys.split(' ').map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}
