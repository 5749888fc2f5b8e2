import type { Capabilities, SavedFile } from '../../shared/bridge.ts'
import type { BroughtBack } from '../../shared/contract/backups.ts'
import type { AnswerWith, ErrorEnvelope } from '../../shared/errors.ts'
import { decodeWire } from '../../shared/wire.ts'

const PLACE = '/whole-backup'

/** Gives a file to the person as a download. */
export function download(content: Blob, name: string): SavedFile {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return { name, token: null }
}

/** One file with everything in browser mode: a download, and a chosen file sent to the server. */
export function webBackups(
  headers: Record<string, string>,
): Required<Pick<Capabilities, 'saveWholeBackup' | 'restoreWholeBackup'>> {
  return {
    async saveWholeBackup(name) {
      const response = await ask({ headers })
      if (response === null) return unreachable
      if (response.headers.get('content-type') !== 'application/zip') return answerOf(response)
      const [attachments = 0, missing = 0] = (response.headers.get('x-acuerdos-attachments') ?? '')
        .split(' ')
        .map(Number)
      return { ok: true, value: { file: download(await response.blob(), name), attachments, missing } }
    },
    async restoreWholeBackup() {
      const file = await chooseFile('.zip')
      if (file === null) return null
      const response = await ask({
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/zip' },
        body: file,
      })
      return response === null ? unreachable : answerOf<BroughtBack>(response)
    },
  }
}

const unreachable: { ok: false; error: ErrorEnvelope } = { ok: false, error: { code: 'host.unreachable', facts: {} } }

async function ask(request: RequestInit): Promise<Response | null> {
  try {
    const response = await fetch(PLACE, { ...request, cache: 'no-store' })
    return response.ok ? response : null
  } catch {
    return null
  }
}

/** The server answers with what the core said: it is the same program. */
async function answerOf<T>(response: Response): Promise<AnswerWith<T>> {
  return decodeWire(await response.text()) as AnswerWith<T>
}

function chooseFile(accept: string): Promise<File | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  return new Promise(resolve => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}
