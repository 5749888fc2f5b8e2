import { useState } from 'react'
import { Refusal } from '../../../shared/errors.ts'
import { limits } from '../../../shared/vocabulary.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { type ChosenFile, unreadable } from '../../ui/FileDrop.tsx'
import { notifyProblem } from '../../ui/notify.tsx'

export type Attaching = {
  /** Keeps these files with the follow-up, one after the other; tells of each that it could not take. */
  attach(files: readonly ChosenFile[]): Promise<void>
  /** The one that is being kept. */
  name: string | null
}

/** Adds files to a follow-up. `stored`: resolves once the follow-up itself is stored. */
export function useAttaching(followUpId: string, stored: () => Promise<void>): Attaching {
  const send = useCommand('followUps.attach')
  const [name, setName] = useState<string | null>(null)

  async function attachOne(file: ChosenFile) {
    const bytes = await file.read().catch(() => null)
    if (bytes === null) return notifyProblem(unreadable(file.name))
    if (bytes.byteLength > limits.fileBytes) {
      const limit = `${limits.fileBytes / 1024 / 1024} MB`
      return notifyProblem(Refusal.of('file.tooLarge', { name: file.name, limit }).envelope)
    }
    await send({ followUpId, name: file.name, bytes }).catch(error => {
      if (!(error instanceof Refusal)) throw error
      notifyProblem(error.envelope)
    })
  }

  return {
    name,
    async attach(files) {
      await stored()
      for (const file of files) {
        setName(file.name)
        await attachOne(file)
      }
      setName(null)
    },
  }
}
