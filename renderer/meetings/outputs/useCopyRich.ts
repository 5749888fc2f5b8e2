import { useCallback, useState } from 'react'
import type { DocumentFile } from '../../../shared/contract/documents.ts'
import type { Input } from '../../../shared/contract/index.ts'
import { useClient } from '../../bridge/ClientProvider.tsx'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { notifyDone } from '../../ui/notify.tsx'
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
      try {
        await saves.flush()
        const file = (await client.ask('richText.export', input, crypto.randomUUID())) as DocumentFile
        client.renewNow()
        const made = JSON.parse(new TextDecoder().decode(file.bytes)) as RichText
        if (put(made)) notifyDone(texts('outputs.copy.done'))
        else {
          // The clipboard opens only to what the person has just done, and the text took longer.
          const again = () => notifyDone(texts(put(made) ? 'outputs.copy.done' : 'outputs.copy.closed'))
          notifyDone(texts('outputs.copy.ready'), { name: texts('outputs.copy.again'), run: again })
        }
      } finally {
        setCopying(false)
      }
    },
    [client, saves, texts],
  )
  return { copy, copying }
}

type RichText = { html: string; text: string }

/**
 * Whether the clipboard took it. The newer way would have the browser read the page's own policy into the copied text, and take
 * out of it what that forbids.
 */
function put({ html, text }: RichText): boolean {
  let taken = false
  const fill = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/html', html)
    event.clipboardData?.setData('text/plain', text)
    taken = event.clipboardData !== null
  }
  // Nothing is selected: without this a browser sees nothing to copy.
  const allow = (event: Event) => event.preventDefault()
  document.addEventListener('beforecopy', allow)
  document.addEventListener('copy', fill, { capture: true })
  try {
    return document.execCommand('copy') && taken
  } finally {
    document.removeEventListener('beforecopy', allow)
    document.removeEventListener('copy', fill, { capture: true })
  }
}
