import { useEffect } from 'react'
import { useLocation } from 'wouter'
import type { MenuCommand } from '../../shared/bridge.ts'
import { useClient } from '../bridge/ClientProvider.tsx'
import { useDocument } from '../bridge/useDocument.ts'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { paths } from '../paths.ts'
import { useSaves } from '../ui/saves.tsx'
import { pressUndo } from './useUndo.ts'

/** What the host may ask of the window: to save before it closes. */
export function useFlushOnRequest() {
  const { bridge } = useClient()
  const saves = useSaves()
  useEffect(
    () =>
      bridge.onFlush(async () => {
        await saves.flush()
        const { kind } = saves.state()
        return kind === 'saved' || kind === 'none'
      }),
    [bridge, saves],
  )
}

/** What the host's menu may ask for: the same as the window's own buttons and keys. */
export function useMenuCommands({ newMeeting, search }: { newMeeting(): void; search(): void }) {
  const { bridge } = useClient()
  const language = useLanguage()
  const { make } = useDocument('tracker.export')
  const [, go] = useLocation()
  useEffect(() => {
    const commands: Record<MenuCommand, () => void> = {
      newMeeting,
      search,
      importMinutes: () => go(paths.import),
      reminders: () => go(paths.reminders),
      exportTracker: () => void make({ format: 'xlsx', language }),
      undo: () => pressUndo('undo'),
      redo: () => pressUndo('redo'),
    }
    return bridge.capabilities.onMenuCommand?.(command => commands[command]())
  }, [bridge, go, language, make, newMeeting, search])
}
