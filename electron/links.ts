import type { BrowserWindow, Dialog, Shell, WebContents } from 'electron'
import type { Translate } from '../shared/texts/index.ts'

const LONGEST = 2_000
/** Blanks, controls, and marks that turn the direction of text: none belongs in an address. */
const HIDDEN = /[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\]/u

/**
 * The address as the system's own programs may open it: `https` and `mailto` only, whole, without a user's name or password in
 * it, the host in its ASCII form. Null for everything else.
 */
export function outsideAddress(text: string): URL | null {
  if (text.length > LONGEST || HIDDEN.test(text)) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || url.username !== '' || url.password !== '') return null
  if (url.protocol === 'mailto:') return /^[^@]+@[^@]+$/.test(decoded(url.pathname)) ? url : null
  return /^https:\/\/[^/]/i.test(text) ? url : null
}

type LinkOptions = {
  shell: Pick<Shell, 'openExternal'>
  dialog: Pick<Dialog, 'showMessageBox'>
  texts(): Translate
  windowOf(contents: WebContents): BrowserWindow | null
}

/**
 * Opens an address that stands in somebody's text outside the program, when the person has seen where it leads and agrees. One
 * question at a time: a page cannot pile them up.
 */
export function linkOpener({ shell, dialog, texts, windowOf }: LinkOptions) {
  let asking = false
  return async (contents: WebContents, address: string): Promise<void> => {
    const url = outsideAddress(address)
    const window = windowOf(contents)
    if (url === null || window === null || asking) return
    asking = true
    const t = texts()
    try {
      const { response } = await dialog.showMessageBox(window, {
        type: 'question',
        message: t('desktop.link.question', { place: url.host || decoded(url.pathname) }),
        detail: url.href,
        buttons: [t('desktop.link.open'), t('desktop.cancel')],
        defaultId: 1,
        cancelId: 1,
        noLink: true,
      })
      if (response === 0) await shell.openExternal(url.href)
    } catch {
      // No program of the system takes such addresses: it has said so itself.
    } finally {
      asking = false
    }
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
