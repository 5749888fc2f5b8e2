/** A thread for documents that never comes to an end with a file: it waits for ever, or takes ever more memory. */
import { parentPort } from 'node:worker_threads'

parentPort?.on('message', ({ input }: { input: { name: string } }) => {
  const kept: unknown[] = []
  while (input.name === 'memory.docx') kept.push({ number: kept.length, words: ['of', 'many'] })
})
