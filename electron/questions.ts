import type { BrowserWindow, Dialog } from 'electron'
import type { Translate } from '../shared/texts/index.ts'

/** What the program itself asks the person. Each answers whether they agree. */
export function questionsFor(dialog: Pick<Dialog, 'showMessageBox'>, texts: () => Translate) {
  return {
    /** To end though something that they wrote could not be saved. */
    async leave(window: BrowserWindow): Promise<boolean> {
      const t = texts()
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        message: t('desktop.unsaved.question'),
        detail: t('desktop.unsaved.detail'),
        buttons: [t('desktop.unsaved.stay'), t('desktop.unsaved.leave')],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      return response === 1
    },
    /** To open a window anew that stopped working for the second time. */
    async reopen(window: BrowserWindow): Promise<boolean> {
      const t = texts()
      const { response } = await dialog.showMessageBox(window, {
        type: 'error',
        message: t('desktop.dead.message'),
        buttons: [t('desktop.dead.reload'), t('desktop.dead.quit')],
        defaultId: 0,
        cancelId: 1,
        noLink: true,
      })
      return response === 0
    },
  }
}
