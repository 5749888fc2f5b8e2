// `node build/run.mjs build/start.ts …` runs one of the project's own programs.
import path from 'node:path'
import process from 'node:process'
import { enter } from './door.mjs'

const [program = '', ...words] = process.argv.slice(2)
await enter(path.resolve(program), words)
