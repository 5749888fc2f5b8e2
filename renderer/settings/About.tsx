import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useTexts } from '../language/LanguageProvider.tsx'
import { notifyDone } from '../ui/notify.tsx'
import classes from './settings.module.css'

/** Version, licence, and where the work is kept. */
export function About({ folder }: { folder: string }) {
  const texts = useTexts()
  async function copy() {
    await navigator.clipboard.writeText(folder)
    notifyDone(texts('settings.copied'))
  }
  return (
    <div className={classes.about}>
      <p>{texts('settings.version', { version: import.meta.env.VITE_VERSION ?? '' })}</p>
      <p>{texts('settings.licence')}</p>
      <p>
        {texts('settings.folder')} <code className={classes.folder}>{folder}</code>
      </p>
      <Button variant="default" leftSection={<IconCopy size={16} />} onClick={() => void copy()}>
        {texts('settings.copyFolder')}
      </Button>
    </div>
  )
}
