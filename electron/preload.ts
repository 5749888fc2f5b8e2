import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { Bridge } from '../shared/bridge.ts'
import type { Answer } from '../shared/errors.ts'
import { decodeWire, encodeWire } from '../shared/wire.ts'
import { channels } from './channels.ts'

// The window gets these three functions and nothing else: no channel name, no event object, no part of Electron. What comes
// back is what the main process sent, which alone can answer on these channels.
const bridge: Bridge = {
  async call(method, input, options) {
    const text = encodeWire({ method, input, operationId: options?.operationId })
    return decodeWire(await ipcRenderer.invoke(channels.call, text)) as Answer
  },
  onAnnouncement(listener) {
    const hear = (_: IpcRendererEvent, text: string) => listener(decodeWire(text) as Parameters<typeof listener>[0])
    ipcRenderer.on(channels.announcement, hear)
    return () => {
      ipcRenderer.removeListener(channels.announcement, hear)
    }
  },
  saveFile: file => ipcRenderer.invoke(channels.save, encodeWire(file)),
}

contextBridge.exposeInMainWorld('acuerdos', bridge)
