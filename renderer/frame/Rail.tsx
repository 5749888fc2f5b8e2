import { Link, useLocation } from 'wouter'
import { useTexts } from '../language/LanguageProvider.tsx'
import classes from './frame.module.css'
import type { RailEntry } from './pageEntry.ts'

/** The sections of the program; each says its name also when the rail is narrow. */
export function Rail({ entries }: { entries: readonly RailEntry[] }) {
  const texts = useTexts()
  const [location] = useLocation()
  return (
    <nav className={classes.rail} aria-label={texts('window.pages.navigation')}>
      <div className={classes.brand} aria-hidden="true">
        <span className={classes.brandMark}>A</span>
        <span className={classes.brandName}>Acuerdos</span>
      </div>
      <ul className={classes.railList}>
        {entries.map(({ path, name, short, Icon, last }) => {
          const current = path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`)
          return (
            <li key={path} className={last ? classes.railLast : undefined}>
              <Link href={path} className={classes.railLink} aria-current={current ? 'page' : undefined}>
                <Icon size={20} stroke={1.6} aria-hidden="true" />
                <span className={classes.railName}>{texts(name)}</span>
                <span className={classes.railShort} aria-hidden="true">
                  {texts(short ?? name)}
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
