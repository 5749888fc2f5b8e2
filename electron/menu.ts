import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../shared/bridge.ts'
import type { Translate } from '../shared/texts/index.ts'

type MenuOptions = {
  platform: NodeJS.Platform
  packaged: boolean
  texts: Translate
  /** Passes what the person chose on to the window. */
  command(command: MenuCommand): void
}
type Item = MenuItemConstructorOptions

/**
 * The program's menu. Every role has its words here, because Electron's own are English. What concerns meetings is done by the
 * window, which is told by name.
 */
export function menuOf({ platform, packaged, texts, command }: MenuOptions): Item[] {
  const mac = platform === 'darwin'
  const ours = (name: MenuCommand, accelerator?: string): Item => ({
    label: texts(`desktop.menu.${name}`),
    click: () => command(name),
    ...(accelerator ? { accelerator } : {}),
  })
  /** The window itself hears these keys: they are only shown here, where the system can do that. */
  const shown = (item: Item): Item => ({ ...item, ...(mac ? {} : { registerAccelerator: false }) })
  const role = (name: NonNullable<Item['role']>, label: string): Item => ({ role: name, label })
  const separator: Item = { type: 'separator' }

  const application: Item = {
    label: 'Acuerdos',
    submenu: [
      role('about', texts('desktop.menu.about')),
      separator,
      role('hide', texts('desktop.menu.hide')),
      role('hideOthers', texts('desktop.menu.hideOthers')),
      role('unhide', texts('desktop.menu.showAll')),
      separator,
      role('quit', texts('desktop.menu.quit')),
    ],
  }
  const file: Item = {
    label: texts('desktop.menu.file'),
    submenu: [
      ours('newMeeting', 'CmdOrCtrl+N'),
      separator,
      ours('importMinutes', 'CmdOrCtrl+O'),
      ours('exportTracker'),
      ours('reminders'),
      separator,
      mac ? role('close', texts('desktop.menu.close')) : role('quit', texts('desktop.menu.quit')),
    ],
  }
  const edit: Item = {
    label: texts('desktop.menu.edit'),
    submenu: [
      shown(ours('undo', 'CmdOrCtrl+Z')),
      shown(ours('redo', mac ? 'Shift+Cmd+Z' : 'Ctrl+Y')),
      separator,
      role('cut', texts('desktop.menu.cut')),
      role('copy', texts('desktop.menu.copy')),
      role('paste', texts('desktop.menu.paste')),
      role('pasteAndMatchStyle', texts('desktop.menu.pastePlain')),
      role('selectAll', texts('desktop.menu.selectAll')),
      separator,
      shown(ours('search', 'CmdOrCtrl+K')),
    ],
  }
  const view: Item = {
    label: texts('desktop.menu.view'),
    submenu: [
      role('zoomIn', texts('desktop.menu.zoomIn')),
      role('zoomOut', texts('desktop.menu.zoomOut')),
      role('resetZoom', texts('desktop.menu.resetZoom')),
      separator,
      role('togglefullscreen', texts('desktop.menu.fullScreen')),
      ...(packaged
        ? []
        : [
            separator,
            role('reload', texts('desktop.menu.reload')),
            role('toggleDevTools', texts('desktop.menu.developerTools')),
          ]),
    ],
  }
  const window: Item = {
    label: texts('desktop.menu.window'),
    submenu: [
      role('minimize', texts('desktop.menu.minimize')),
      ...(mac ? [role('zoom', texts('desktop.menu.zoom')), separator, role('front', texts('desktop.menu.front'))] : []),
    ],
  }
  return mac ? [application, file, edit, view, window] : [file, edit, view]
}
