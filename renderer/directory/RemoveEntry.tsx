import { Button } from '@mantine/core'
import { useState } from 'react'
import { useCommand, useQuery } from '../bridge/hooks.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import classes from './directory.module.css'
import type { DirectoryKind } from './directoryFilter.ts'

type RemoveEntryProps = { kind: DirectoryKind; id: string; onRemoved: () => void }

const places = ['meetings', 'interventions', 'agreements', 'posts'] as const

/** Takes an entry out of the directory; one that is named anywhere stays, and it says where. */
export function RemoveEntry({ kind, id, onRemoved }: RemoveEntryProps) {
  const texts = useTexts()
  const language = useLanguage()
  const uses = useQuery(`${kind}.uses`, { id })
  const remove = useCommand(`${kind}.remove`)
  const [asked, setAsked] = useState(false)
  const used = places.filter(place => (uses.data?.[place] ?? 0) > 0)
  const where = used.map(place => texts(`directory.usedIn.${place}`, { count: uses.data?.[place] ?? 0 }))

  async function act() {
    setAsked(true)
    if (used.length > 0) return
    await remove({ id })
    onRemoved()
  }

  return (
    <div className={classes.remove}>
      <Button variant="default" disabled={uses.data === undefined} onClick={() => void act()}>
        {texts(`directory.remove.${kind}`)}
      </Button>
      {asked && used.length > 0 && (
        <p role="alert" className={classes.refusal} ref={showWhole}>
          {texts('directory.refused', { where: new Intl.ListFormat(language).format(where) })}
        </p>
      )}
    </div>
  )
}

/** The panel may end above it. */
function showWhole(refusal: HTMLElement | null) {
  refusal?.scrollIntoView({ block: 'nearest' })
}
