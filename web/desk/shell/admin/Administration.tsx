import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { AppLink } from '../AppLink.tsx'
import { useInSight } from '../in-sight.ts'
import { useWords } from '../reader.tsx'
import css from './Administration.module.css'
import { administrationPlaces, isAt } from './places.ts'

/** The administration: its parts beside each other, health first. Every part keeps the address it always had. */
export function Administration({ children }: { children: ReactNode }) {
  const words = useWords().desk.administration
  const [path] = useLocation()
  const current = administrationPlaces.find((place) => isAt(place, path))?.id
  const here = useInSight<HTMLAnchorElement>(current)
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
