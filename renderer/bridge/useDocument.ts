import { useCallback, useState } from 'react'
import type { SavedFile } from '../../shared/bridge.ts'
import type { DocumentFile } from '../../shared/contract/documents.ts'
import type { Input, MethodOf } from '../../shared/contract/index.ts'
import { Refusal } from '../../shared/errors.ts'
import type { Translate } from '../../shared/texts/index.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import { notifyDone } from '../ui/notify.tsx'
import { useSaves } from '../ui/saves.tsx'
import { useClient } from './ClientProvider.tsx'
import type { Client } from './client.ts'

export type DocumentMethod = MethodOf<'document'>

/**
 * Gives an operation that makes a file and hands it to the person: by saving it, or by `hand` (as a PDF of a page, on paper). What is still being typed is saved first, so that the file
 * holds it. `make` rejects with a Refusal and resolves to false when the person cancelled the making or the saving.
 */
export function useDocument<M extends DocumentMethod>(method: M) {
  const client = useClient()
  const saves = useSaves()
  const texts = useTexts()
  const [making, setMaking] = useState(false)
  const make = useCallback(
    async (input: Input<M>, hand: Hand = client.bridge.saveFile): Promise<boolean> => {
      setMaking(true)
      try {
        await saves.flush()
        // Every document operation of the contract answers with a file.
        const file = (await client.ask(method, input, crypto.randomUUID())) as DocumentFile
        client.renewNow()
        const handed = await hand(file)
        if (typeof handed === 'object' && handed !== null) tellSaved(handed, client, texts)
        return handed !== null && handed !== false
      } catch (error) {
        // Whoever cancelled it knows.
        if (error instanceof Refusal && error.envelope.code === 'task.cancelled') return false
        throw error
      } finally {
        setMaking(false)
      }
    },
    [client, saves, texts, method],
  )
  return { make, making }
}

/** Brings a file to the person; null or false where they cancelled. */
type Hand = (file: DocumentFile) => Promise<SavedFile | null | boolean>

/** Says under which name it was saved, and shows where, if the host can. */
function tellSaved({ name, token }: SavedFile, { bridge }: Client, texts: Translate) {
  const { showSaved } = bridge.capabilities
  const show = token !== null && showSaved ? () => void showSaved(token) : undefined
  notifyDone(texts('window.documents.saved', { name }), show && { name: texts('window.documents.show'), run: show })
}
