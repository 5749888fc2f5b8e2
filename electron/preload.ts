import { contextBridge, type IpcRendererEvent, ipcRenderer, webFrame } from 'electron'
import type { Bridge } from '../shared/bridge.ts'
import { decodeWire, encodeWire } from '../shared/wire.ts'
import { channels } from './channels.ts'
import { fieldLanguage } from './spelling/fieldLanguage.ts'

// The window gets these functions and nothing else: no channel name, no event object, no part of Electron. What comes back is
// what the main process sent, which alone can answer on these channels.
const bridge: Bridge = {
  call: (method, input, options) => ask(channels.call, { method, input, operationId: options?.operationId }),
  onAnnouncement: listener => hear(channels.announcement, listener),
  onFlush(listener) {
    const save = async ({ id }: { id: number }) => {
      const saved = await listener().catch(() => false)
      await ask(channels.flushed, { id, saved })
    }
    return hear(channels.flush, save)
  },
  saveFile: file => ask(channels.save, file),
  capabilities: {
    savePdf: page => ask(channels.savePdf, page),
    print: page => ask(channels.print, page),
    openFile: extensions => ask(channels.open, extensions),
    saveWholeBackup: name => ask(channels.saveWhole, name),
    restoreWholeBackup: () => ask(channels.restoreWhole, null),
    showSaved: token => ask(channels.showSaved, token),
    notifyReminders: figures => ask(channels.notifyReminders, figures),
    openProjector: path => ask(channels.projector, path),
    onMenuCommand: listener => hear(channels.menuCommand, listener),
  },
}

contextBridge.exposeInMainWorld('acuerdos', bridge)

// macOS brings a speller of its own, which the main process leaves on.
if (process.platform !== 'darwin') {
  webFrame.setSpellCheckProvider('es', {
    spellCheck(words, answer) {
      const wrong = ask<string[]>(channels.spelling, { words, language: fieldLanguage(document) })
      wrong.then(answer, () => answer([]))
    },
  })
}

/** The type is what the main process answers with: it is the same program. */
async function ask<T>(channel: string, value: unknown): Promise<T> {
  return decodeWire(await ipcRenderer.invoke(channel, encodeWire(value))) as T
}

function hear<T>(channel: string, listener: (value: T) => void): () => void {
  const hearing = (_: IpcRendererEvent, text: string) => listener(decodeWire(text) as T)
  ipcRenderer.on(channel, hearing)
  return () => {
    ipcRenderer.removeListener(channel, hearing)
  }
}
