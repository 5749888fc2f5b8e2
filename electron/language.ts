import { z } from 'zod'
import type { Core } from '../core/start.ts'
import type { Language } from '../shared/contract/fields.ts'
import { languages } from '../shared/vocabulary.ts'
import { settled } from './settled.ts'

/** All that the main process reads of the workspace's settings. */
const answer = z.object({ settings: z.object({ language: z.enum(languages) }).nullable() })

/**
 * Follows the language that the person chose in the settings, from `first`, the system's. Calls back at each change; gives the
 * present one.
 */
export function followLanguage(core: Core, first: Language, onChange: (language: Language) => void): () => Language {
  let language = first
  async function look(): Promise<void> {
    const got = await core.call('workspace.get', {})
    const next = got.ok ? (answer.safeParse(got.value).data?.settings?.language ?? language) : language
    if (next === language) return
    language = next
    onChange(next)
  }
  // Much changes what this operation answers; the language hardly ever does.
  const lookLater = settled(500, () => void look())
  core.onAnnouncement(({ methods }) => {
    if (methods.includes('workspace.get')) lookLater()
  })
  void look()
  return () => language
}
