import { Buttons } from './Buttons.tsx'
import { Chips } from './Chips.tsx'
import { Fields } from './Fields.tsx'
import { Layers } from './Layers.tsx'
import { News } from './News.tsx'

export function Parts() {
  return (
    <main className="parts">
      <h1 className="unseen">Галерея</h1>
      <Buttons />
      <Chips />
      <Fields />
      <News />
      <Layers />
    </main>
  )
}
