// The command line.
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { enter } from '../build/door.mjs'

await enter(fileURLToPath(new URL('./main.ts', import.meta.url)), process.argv.slice(2))
