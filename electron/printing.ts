import { randomBytes, randomUUID } from 'node:crypto'
import type { BrowserWindow, BrowserWindowConstructorOptions, WebPreferences } from 'electron'
import { answer, PRINTING } from './scheme.ts'

/** A page of hundreds of sheets is made in seconds; what takes longer never ends. */
const LONGEST = 20_000
/** A page that is only looked at: it runs no script and has no bridge. */
const printPreferences: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  javascript: false,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  spellcheck: false,
  devTools: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
}

export type Printing = {
  /** The bytes of a printable page (HTML) as PDF. Rejects when it cannot be made. */
  pdfOf(page: Uint8Array): Promise<Uint8Array>
  /** Prints a printable page with the system's dialog. False when the person cancelled; rejects when it cannot be shown. */
  print(page: Uint8Array): Promise<boolean>
  /** What our scheme answers for an address below `PRINTING`; null for what is not being printed. */
  answer(address: string): Response | null
}

/** Prints pages in a hidden window each, which has no script and ends with its page. */
export function pagePrinting(create: (options: BrowserWindowConstructorOptions) => BrowserWindow): Printing {
  const pages = new Map<string, Uint8Array>()

  async function shown<T>(page: Uint8Array, use: (window: BrowserWindow) => Promise<T>): Promise<T> {
    const address = PRINTING + randomUUID()
    pages.set(address, page)
    const window = create({ show: false, title: 'Acuerdos', webPreferences: printPreferences })
    try {
      await inTime(window.loadURL(address))
      return await use(window)
    } finally {
      pages.delete(address)
      window.destroy()
    }
  }

  return {
    pdfOf: page =>
      shown(page, ({ webContents }) =>
        inTime(
          webContents.printToPDF({
            pageSize: 'A4',
            preferCSSPageSize: true,
            printBackground: true,
            generateTaggedPDF: true,
            generateDocumentOutline: true,
          }),
        ),
      ),
    print: page =>
      shown(
        page,
        ({ webContents }) =>
          new Promise(resolve => {
            webContents.print({ printBackground: true, usePrinterDefaultPageSize: true }, success => resolve(success))
          }),
      ),
    answer(address) {
      const page = pages.get(address)
      if (page === undefined) return null
      const nonce = randomBytes(16).toString('base64url')
      return answer(200, 'text/html; charset=utf-8', allowStyle(page, nonce), policyOf(nonce))
    },
  }
}

/** The one style element in the page's head, and pictures that stand in the page. No script, nothing from anywhere. */
function policyOf(nonce: string): string {
  const nothing = ['default-src', 'base-uri', 'form-action', 'frame-ancestors'].map(name => `${name} 'none'`)
  return [...nothing, `style-src 'nonce-${nonce}'`, 'img-src data:'].join('; ')
}

/** What people wrote cannot hold this tag: the page's maker escapes it. */
function allowStyle(page: Uint8Array, nonce: string): string {
  return new TextDecoder().decode(page).replace('<style>', `<style nonce="${nonce}">`)
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const timer = Promise.withResolvers<never>()
  const timeout = setTimeout(() => timer.reject(new Error('printing took too long')), LONGEST)
  try {
    return await Promise.race([work, timer.promise])
  } finally {
    clearTimeout(timeout)
  }
}
