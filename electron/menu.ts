import type { MenuItemConstructorOptions } from 'electron'
import type { Translate } from '../shared/texts/index.ts'

/**
 * The menu: none but on macOS, where copying and pasting with the keyboard need one. Every role has its words here, because
 * Electron's own are English.
 */
export function menuOf(platform: NodeJS.Platform, texts: Translate): MenuItemConstructorOptions[] | null {
  if (platform !== 'darwin') return null
  return [
    {
      label: 'Acuerdos',
      submenu: [
        { role: 'hide', label: texts('host.menu.hide') },
        { type: 'separator' },
        { role: 'quit', label: texts('host.menu.quit') },
      ],
    },
    {
      label: texts('host.menu.edit'),
      submenu: [
        { role: 'cut', label: texts('host.menu.cut') },
        { role: 'copy', label: texts('host.menu.copy') },
        { role: 'paste', label: texts('host.menu.paste') },
        { role: 'pasteAndMatchStyle', label: texts('host.menu.pastePlain') },
        { role: 'selectAll', label: texts('host.menu.selectAll') },
      ],
    },
  ]
}
