// Loaded into Electron's own installer before it runs: tells the program that started it how many bytes have come.
import process from 'node:process'

const plain = globalThis.fetch
const EVERY = 250

globalThis.fetch = async (...request) => {
  const response = await plain(...request).catch(error => {
    // The installer prints only that it failed; the cause says why.
    tell({ cause: error?.cause?.message || error?.cause?.code || error?.message })
    throw error
  })
  const total = Number(response.headers.get('content-length')) || null
  let received = 0
  let told = 0
  tell({ received, total })
  if (!response.body) return response
  const counter = new TransformStream({
    transform(part, controller) {
      received += part.byteLength
      if (Date.now() - told >= EVERY) {
        told = Date.now()
        tell({ received, total })
      }
      controller.enqueue(part)
    },
    flush: () => tell({ received, total, whole: true }),
  })
  return new Response(response.body.pipeThrough(counter), response)
}

function tell(progress) {
  if (process.connected) process.send?.(progress)
}
