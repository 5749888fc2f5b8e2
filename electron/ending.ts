import type { App, BrowserWindow, PowerMonitor } from 'electron'
import type { Core } from '../core/start.ts'
import type { Flushing } from './flushing.ts'
import { type LifeEffect, type LifeEvent, running, step } from './lifecycle.ts'

/** Neither a window nor a core that does not answer may keep the program from ending. */
export const limits = { flush: 2_000, close: 5_000, closeNow: 1_500 } as const

type EndingOptions = {
  app: App
  powerMonitor: PowerMonitor
  core: Core
  flushing: Flushing
  /** Asks the person whether to end though something that they wrote could not be saved. */
  askToLeave(): Promise<boolean>
}

export type Ending = {
  /** Ends the program as the person would. */
  end(): void
  /** Watches over a window whose closing is the end of the program. */
  watch(window: BrowserWindow): void
}

/**
 * Ends the program in order: what is being typed is saved, then the workspace is closed, then the program quits. Electron
 * hears a refusal only while it asks, so every listener answers at once.
 */
export function endInOrder({ app, powerMonitor, core, flushing, askToLeave }: EndingOptions): Ending {
  let life = running

  function tell(event: LifeEvent): boolean {
    const next = step(life, event)
    life = next.life
    for (const effect of next.effects) void act(effect)
    return next.hold
  }

  /** Runs at once up to where it waits: `closeNow` is done when this returns. */
  async function act(effect: LifeEffect): Promise<void> {
    switch (effect) {
      case 'flush':
        tell(await flushing.flush(limits.flush))
        return
      case 'saveOnly':
        await flushing.flush(limits.flush)
        return
      case 'ask':
        tell((await askToLeave().catch(() => true)) ? 'leave' : 'stay')
        return
      case 'close':
        await withinLimit(core.close())
        tell('closed')
        return
      case 'closeNow':
        core.closeNow(limits.closeNow)
        return
      case 'quit':
        app.quit()
    }
  }

  const held = (event: LifeEvent) => (electronEvent: { preventDefault(): void }) => {
    if (tell(event)) electronEvent.preventDefault()
  }
  app.on('before-quit', held('endAsked'))
  app.on('window-all-closed', () => app.quit())
  // Linux and macOS: the system waits until the program quits. Electron declares no event here, and gives one.
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    if (tell('shutdownAsked')) event?.preventDefault()
  })
  powerMonitor.on('suspend', () => void tell('paused'))
  powerMonitor.on('lock-screen', () => void tell('paused'))
  return {
    end: () => app.quit(),
    watch(window) {
      window.on('close', held('endAsked'))
      // Windows alone, which kills the program when the second one returns.
      window.on('query-session-end', () => void tell('sessionEnding'))
      window.on('session-end', () => void tell('sessionEnded'))
    },
  }
}

async function withinLimit(closing: Promise<void>): Promise<void> {
  const timer = Promise.withResolvers<void>()
  const timeout = setTimeout(timer.resolve, limits.close)
  await Promise.race([closing, timer.promise]).catch(() => {})
  clearTimeout(timeout)
}
