import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useRef } from 'react'
import { Erasures } from '../erase/Erasures.tsx'
import { useTexts } from '../language/LanguageProvider.tsx'
import { notifyDone } from '../ui/notify.tsx'
import { SupportReport } from './SupportReport.tsx'
import classes from './settings.module.css'

/** Version, licence, and where the work is kept. */
export function About({ folder }: { folder: string }) {
  const texts = useTexts()
  const place = useRef<HTMLElement>(null)
  async function copy() {
    try {
      await navigator.clipboard.writeText(folder)
      notifyDone(texts('settings.copied'))
    } catch {
      // The clipboard may be closed to pages: then the text is at least selected.
      if (place.current) getSelection()?.selectAllChildren(place.current)
    }
  }
  return (
    <div className={classes.about}>
      <p>{texts('settings.version', { version: import.meta.env.VITE_VERSION ?? '' })}</p>
      <p>{texts('settings.licence')}</p>
      <p>
        {texts('settings.folder')}{' '}
        <code className={classes.folder} ref={place}>
          {folder}
        </code>
      </p>
      <Button variant="default" leftSection={<IconCopy size={16} />} onClick={() => void copy()}>
        {texts('settings.copyFolder')}
      </Button>
      <SupportReport />
      <Erasures />
    </div>
  )
}
