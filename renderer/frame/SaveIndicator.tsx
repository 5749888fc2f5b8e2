import { IconAlertTriangle, IconCircleFilled, IconPlugConnectedX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useConnection } from '../bridge/ClientProvider.tsx'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { useSaveState } from '../ui/saves.tsx'
import classes from './frame.module.css'

/** "● Guardado 10:32". Saving is quick: its word only shows when it takes longer than a moment. */
export function SaveIndicator() {
  const texts = useTexts()
  const language = useLanguage()
  const connection = useConnection()
  const { kind, at, problem } = useSaveState()
  const slow = useSlow(kind === 'saving')
  const time = at
    ? new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hour12: false }).format(at)
    : ''
  const saved = at ? texts('window.saves.saved', { time }) : ''
  return (
    <div className={classes.saves} role="status" data-kind={connection === 'lost' ? 'failed' : kind}>
      {connection === 'lost' ? (
        <>
          <IconPlugConnectedX size={16} aria-hidden="true" /> {texts('window.saves.lost')}
        </>
      ) : kind === 'failed' ? (
        <>
          <IconAlertTriangle size={16} aria-hidden="true" />{' '}
          {texts(problem?.code === 'disk.full' ? 'window.saves.full' : 'window.saves.failed')}
        </>
      ) : slow ? (
        texts('window.saves.saving')
      ) : saved ? (
        <>
          <IconCircleFilled size={8} aria-hidden="true" /> {saved}
        </>
      ) : null}
    </div>
  )
}

function useSlow(running: boolean): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!running) {
      setSlow(false)
      return
    }
    const timer = setTimeout(() => setSlow(true), 1_200)
    return () => clearTimeout(timer)
  }, [running])
  return slow
}
