// A second program: opens the workspace of a folder and says how that went.
import process from 'node:process'
import { openFile } from '../../db/open.ts'
import { Refusal } from '../../shared/errors.ts'

try {
  openFile(process.argv[2] ?? '', { create: false }).close()
  process.stdout.write('opened')
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  process.stdout.write(`${error.envelope.code} ${JSON.stringify(error.envelope.facts)}`)
}
