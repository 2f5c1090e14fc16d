import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { AppLink } from '../AppLink.tsx'
import { useWords } from '../reader.tsx'
import css from './Administration.module.css'
import { administrationPlaces, isAt } from './places.ts'

/** The administration: its parts beside each other, health first. Every part keeps the address it always had. */
export function Administration({ children }: { children: ReactNode }) {
  const words = useWords().desk.administration
  const [path] = useLocation()
  const here = useRef<HTMLAnchorElement>(null)
  const current = administrationPlaces.find((place) => isAt(place, path))?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another part is opened, it comes into sight
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which is no way to clean up.
    here.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [current])
  return (
    <div className={css.area}>
      <nav aria-label={words.nav}>
        <ul className={css.places}>
          {administrationPlaces.map((place) => (
            <li key={place.id}>
              <AppLink
                ref={place.id === current ? here : undefined}
                href={place.href}
                className={css.place}
                aria-current={place.id === current ? 'page' : undefined}
              >
                {words.places[place.id]}
              </AppLink>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </div>
  )
}
