import type { App, IpcMainInvokeEvent, Session, WebContents } from 'electron'
import { isHome, isOurOrigin } from './scheme.ts'

/** All that the window's page may ask of the system: to put text on the clipboard and to fill the screen. */
const PERMITTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen'])

/** Refuses every permission, device, download and request to the outside but the few that the window needs. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_, permission, answer) => answer(PERMITTED.has(permission)))
  session.setPermissionCheckHandler((_, permission) => PERMITTED.has(permission))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler(null)
  session.on('will-download', event => event.preventDefault())
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isInside(url) }))
}

/**
 * Keeps every page where it is: no navigation, no new windows, no pages inside pages. What a page wanted to open in a new
 * window is given to `onLink`, which may ask the person.
 */
export function guardContents(app: App, onLink: (contents: WebContents, address: string) => void): void {
  app.on('web-contents-created', (_, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      onLink(contents, url)
      return { action: 'deny' }
    })
    contents.on('will-navigate', event => refuseStrange(event, event.url))
    contents.on('will-redirect', event => refuseStrange(event, event.url))
    contents.on('will-frame-navigate', event => refuseStrange(event, event.isMainFrame ? event.url : ''))
    contents.on('will-attach-webview', event => event.preventDefault())
  })
}

/**
 * Whether a message comes from the page of a window of ours. To be asked as the first thing in a handler: the frame is gone as
 * soon as the handler waits for something.
 */
export function isOurs(event: IpcMainInvokeEvent, windows: ReadonlySet<WebContents>): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && windows.has(event.sender) && isHome(frame.url)
}

function refuseStrange(event: { preventDefault(): void }, url: string): void {
  if (!isHome(url)) event.preventDefault()
}

function isInside(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null) return false
  // The tools of developers, which packaged programs lack; pictures and files that the page made itself.
  return isOurOrigin(url) || ['devtools:', 'blob:', 'data:'].includes(url.protocol)
}
