import type { Page } from '@playwright/test'
import { startCore } from '../../core/start.ts'
import type { Input, Method, Output } from '../../shared/contract/index.ts'
import { type Answer, Refusal } from '../../shared/errors.ts'

/** Gives an operation and throws the refusal that it is answered with. */
export type Ask = <M extends Method>(method: M, input: Input<M>) => Promise<Output<M>>

/** Works on a workspace through the core before it is served. */
export async function prepare<T>(folder: string, work: (ask: Ask) => Promise<T>): Promise<T> {
  const core = startCore({ folder, create: true, automaticBackups: false })
  try {
    return await work(async (method, input) => valueIn(await core.call(method, input)))
  } finally {
    await core.close()
  }
}

/** Asks the served program what is stored, as the window does. */
export function askThrough(page: Page): Ask {
  return async (method, input) => {
    const text = await page.evaluate(async body => {
      const token = document.querySelector<HTMLMetaElement>('meta[name="acuerdos-session"]')?.content ?? ''
      const headers = { 'x-acuerdos-session': token, 'content-type': 'application/json' }
      return (await fetch('/call', { method: 'POST', headers, body })).text()
    }, JSON.stringify({ method, input }))
    return valueIn(JSON.parse(text))
  }
}

function valueIn<T>(answer: Answer): T {
  if (!answer.ok) throw Refusal.from(answer.error)
  // The core checks its answers against the contract wherever it is tested.
  return answer.value as T
}
