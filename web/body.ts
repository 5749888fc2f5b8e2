import type { IncomingMessage } from 'node:http'

/** The text of a request's body; null when it is longer than `limit` bytes. Rejects when the sender breaks off. */
export async function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return null
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) throw new Error('a body comes as bytes')
    length += part.length
    if (length > limit) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
