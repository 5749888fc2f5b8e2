import { useCallback, useState } from 'react'
import type { DocumentFile } from '../../../shared/contract/documents.ts'
import type { Input } from '../../../shared/contract/index.ts'
import { Refusal } from '../../../shared/errors.ts'
import { useClient } from '../../bridge/ClientProvider.tsx'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { notifyDone, notifyProblem } from '../../ui/notify.tsx'
import { useSaves } from '../../ui/saves.tsx'

/** Puts minutes, or parts of them, on the clipboard with their looks, for a mail. Says what became of it. */
export function useCopyRich() {
  const client = useClient()
  const saves = useSaves()
  const texts = useTexts()
  const [copying, setCopying] = useState(false)
  const copy = useCallback(
    async (input: Input<'richText.export'>) => {
      setCopying(true)
      const made = (async () => {
        await saves.flush()
        const file = (await client.ask('richText.export', input, crypto.randomUUID())) as DocumentFile
        client.renewNow()
        return JSON.parse(new TextDecoder().decode(file.bytes)) as Record<'html' | 'text', string>
      })()
      const blob = async (of: 'html' | 'text', type: string) => new Blob([(await made)[of]], { type })
      try {
        // The clipboard opens only to what the person just did, so it is asked first and filled when the text is there.
        const item = new ClipboardItem({
          'text/html': blob('html', 'text/html'),
          'text/plain': blob('text', 'text/plain'),
        })
        await navigator.clipboard.write([item])
        notifyDone(texts('outputs.copy.done'))
      } catch (error) {
        const refused = await made.then(
          () => null,
          reason => reason,
        )
        if (refused instanceof Refusal) notifyProblem(refused.envelope)
        else if (error instanceof DOMException || error instanceof TypeError) notifyDone(texts('outputs.copy.closed'))
        else throw error
      } finally {
        setCopying(false)
      }
    },
    [client, saves, texts],
  )
  return { copy, copying }
}
