import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { limits } from '../../electron/ending.ts'
import { decodeWire, encodeWire } from '../../shared/wire.ts'
import { fakeEvent } from './fake/emitter.ts'
import { opened } from './support.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

/** The program with a page that answers every request to save: `true`, `false`, or never. */
async function openedWith(answer: boolean | null, options: Parameters<typeof opened>[0] = {}) {
  const shell = await opened(options)
  const asked: unknown[] = []
  shell.contents.test.onSent = (channel, word) => {
    if (channel !== 'acuerdos:flush') return
    asked.push(word)
    const { id } = Object(decodeWire(String(word)))
    if (answer !== null) void shell.invoke('acuerdos:flushed', shell.contents, encodeWire({ id, saved: answer }))
  }
  return { ...shell, asked }
}

/** Lets everything happen that waits for no time. */
const settle = () => new Promise(resolve => setImmediate(resolve))

describe('closing the window', () => {
  it('saves what is typed, then closes the workspace, then the program', async () => {
    const { window, asked, endings, quits } = await openedWith(true)
    window.close()
    expect([window.isDestroyed(), asked.length, endings]).toEqual([false, 1, []])
    await settle()
    expect([endings, window.isDestroyed(), quits()]).toEqual([['close'], true, 1])
  })

  it('waits for a page that is dead no moment, and for one that is mute no longer than its limit', async () => {
    const dead = await openedWith(null)
    dead.contents.test.crashed = true
    dead.window.close()
    await settle()
    expect([dead.asked, dead.quits()]).toEqual([[], 1])

    const mute = await openedWith(null)
    mute.window.close()
    await vi.advanceTimersByTimeAsync(limits.flush - 1)
    expect(mute.endings).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(mute.quits()).toBe(1)
  })

  it('ends though the core does not answer, after its limit', async () => {
    const { window, closing, quits } = await openedWith(true)
    closing.done = new Promise(() => {})
    window.close()
    await settle()
    await vi.advanceTimersByTimeAsync(limits.close - 1)
    expect(quits()).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(quits()).toBe(1)
  })

  it('asks when something could not be saved; going back keeps the window and what stands in it', async () => {
    const { window, responses, messages, endings, quits } = await openedWith(false)
    responses.push(0)
    window.close()
    await settle()
    expect(messages.map(({ message }) => message)).toEqual([
      'Algo de lo que escribió no se pudo guardar. ¿Cerrar de todos modos?',
    ])
    expect([endings, quits(), window.isDestroyed()]).toEqual([[], 0, false])
    responses.push(1)
    window.close()
    await settle()
    expect([endings, quits()]).toEqual([['close'], 1])
  })

  it('remembers where it stood', async () => {
    const { window, folder } = await openedWith(true)
    window.close()
    const file = path.join(folder, 'window', 'window.json')
    expect(existsSync(file) && JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      bounds: { x: 10, y: 20, width: 900, height: 700 },
      maximized: false,
    })
  })

  it('is not the same as closing the second window', async () => {
    const shell = await openedWith(true)
    await shell.invoke('acuerdos:projector', shell.contents, encodeWire('/agreements'))
    shell.windows[1]?.close()
    await settle()
    expect([shell.windows.length, shell.endings, shell.quits()]).toEqual([1, [], 0])
  })
})

describe('quitting', () => {
  it('closes the core once, however often it is asked', async () => {
    const { parts, endings, quits } = await openedWith(true)
    for (let count = 0; count < 5; count++) parts.app.quit()
    await settle()
    parts.app.emit('window-all-closed')
    await settle()
    expect(endings).toEqual(['close'])
    expect(quits()).toBeGreaterThan(0)
  })
})

describe('the end of the session', () => {
  it('on Windows saves when asked whether, and closes the core before it returns when told that', async () => {
    const { window, asked, endings, log } = await openedWith(true, { platform: 'win32' })
    window.emit('query-session-end', fakeEvent({ reasons: ['logoff'] }))
    expect(asked.length).toBe(1)
    await settle()
    expect(endings).toEqual([])
    window.emit('session-end', fakeEvent({ reasons: ['logoff'] }))
    // Nothing has been awaited since: the process is killed when the handlers have returned.
    expect(endings).toEqual([`closeNow ${limits.closeNow}`])
    expect(log).not.toContain('app.quit()')
  })

  it('on Linux and macOS holds the system until all is saved, and asks nobody', async () => {
    const { parts, endings, quits, messages } = await openedWith(false)
    const event = fakeEvent()
    parts.powerMonitor.emit('shutdown', event)
    expect(event.settle()).toBe(true)
    await settle()
    expect([endings, quits(), messages]).toEqual([['close'], 1, []])
  })

  it('saves when the machine sleeps or is locked, and hides the windows while it is', async () => {
    const { parts, asked, window, quits } = await openedWith(true)
    parts.powerMonitor.emit('suspend')
    expect(asked.length).toBe(1)
    parts.powerMonitor.emit('lock-screen')
    expect([asked.length, window.test.protected]).toEqual([2, true])
    parts.powerMonitor.emit('unlock-screen')
    await settle()
    expect([window.test.protected, quits()]).toEqual([false, 0])
  })
})

it('an answer to save is taken only from the page that was asked', async () => {
  const shell = await openedWith(null)
  await shell.invoke('acuerdos:projector', shell.contents, encodeWire('/agreements'))
  const other = shell.windows[1]?.webContents
  if (other === undefined) throw new Error('no second window')
  shell.window.close()
  for (const word of [{ id: 1, saved: true }, { id: 99 }, null, 'x']) {
    await shell.invoke('acuerdos:flushed', other, encodeWire(word))
  }
  await settle()
  expect(shell.endings).toEqual([])
  await vi.advanceTimersByTimeAsync(limits.flush)
  expect(shell.endings).toEqual(['close'])
})
