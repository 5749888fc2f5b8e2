import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { StartedCore } from '../core/start.ts'
import type { Answer } from '../shared/errors.ts'

type Core = Pick<StartedCore, 'saveWholeBackup' | 'restoreWholeBackup'>

/**
 * Makes one file with everything and sends it; how many attachments are in it and how many are missing stand in a header. When it
 * cannot be made, nothing is sent and the answer says why.
 */
export function sendWholeBackup(
  core: Core,
  response: ServerResponse,
  headers: Record<string, string>,
): Promise<Answer> {
  return withOwnFile(async file => {
    const answer = await core.saveWholeBackup(file)
    if (!answer.ok) return answer
    const { attachments, missing } = answer.value
    response.writeHead(200, {
      ...headers,
      'Content-Type': 'application/zip',
      'Content-Length': (await stat(file)).size,
      'X-Acuerdos-Attachments': `${attachments} ${missing}`,
    })
    await pipeline(createReadStream(file), response)
    return answer
  })
}

/** Takes such a file from the request and restores it. It may be of any size: it goes to the disk as it comes. */
export function receiveWholeBackup(request: IncomingMessage, core: Core): Promise<Answer> {
  return withOwnFile(async file => {
    try {
      await pipeline(request, createWriteStream(file, { flags: 'wx', mode: 0o600 }))
    } catch (error) {
      const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
      if (!full) throw error
      return { ok: false, error: { code: 'disk.full', facts: {} } }
    }
    return core.restoreWholeBackup(file)
  })
}

/** A file that nobody else on this machine can read, gone afterwards. */
async function withOwnFile(work: (file: string) => Promise<Answer>): Promise<Answer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'acuerdos-'))
  try {
    return await work(path.join(folder, 'acuerdos.zip'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
