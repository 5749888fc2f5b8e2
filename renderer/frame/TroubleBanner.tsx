import { errorText } from '../../shared/errorText.ts'
import { useConnection } from '../bridge/ClientProvider.tsx'
import { useTexts } from '../language/LanguageProvider.tsx'
import { useSaveState } from '../ui/saves.tsx'
import classes from './frame.module.css'

/** Why nothing can be saved at the moment, as long as that lasts, and what becomes of the words meanwhile. */
export function TroubleBanner() {
  const texts = useTexts()
  const connection = useConnection()
  const { problem } = useSaveState()
  const text =
    connection === 'lost' || connection === 'restarting'
      ? texts(`window.states.${connection}`)
      : connection === 'stopped'
        ? errorText(texts, { code: 'core.failing', facts: {} })
        : problem?.code === 'disk.full' || problem?.code === 'disk.failing'
          ? errorText(texts, problem)
          : null
  if (text === null) return null
  return (
    <p className={classes.banner} role="alert">
      {text}
    </p>
  )
}
