import type { WebPreferences } from 'electron'

type Given = {
  preload: string
  /** Developers have their tools; a packaged program has none. */
  packaged: boolean
  /** Whether the system brings a speller of its own; elsewhere the preload script asks our dictionaries. */
  systemSpelling: boolean
}

/** Everything that a page of ours is not given. Stated in full, though most of it is the default, so that a change is seen. */
export function webPreferencesOf({ preload, packaged, systemSpelling }: Given): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    spellcheck: systemSpelling,
    devTools: !packaged,
    navigateOnDragDrop: false,
    safeDialogs: true,
  }
}
