import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import type { Settings } from '../../shared/contract/workspace.ts'

/** Puts the person's theme and density into effect. */
export function useAppearance(settings: Settings | null) {
  const { setColorScheme } = useMantineColorScheme()
  const theme = settings?.theme
  const density = settings?.density ?? 'normal'
  useEffect(() => {
    if (theme) setColorScheme(theme === 'system' ? 'auto' : theme)
  }, [theme, setColorScheme])
  useEffect(() => {
    document.documentElement.dataset.density = density
  }, [density])
}
