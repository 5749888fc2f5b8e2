import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

export type Ran = { status: number | null; out: string; err: string }

/** Runs the command line as a person does, in a system that speaks Spanish. */
export function acuerdos(...words: string[]): Ran {
  const env = { ...process.env, LANG: 'es_HN.UTF-8', LC_ALL: '', LC_MESSAGES: '', INIT_CWD: root }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cli/acuerdos.mjs', ...words], {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return { status, out: stdout, err: stderr }
}

export function temporaryFolder(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), 'acuerdos-cli-'))
}

/** The real minutes, where the folder with them stands beside the project. */
export function realMinutes(): string | null {
  const folder = path.resolve(root, '../shared/seeds')
  if (!fs.existsSync(folder)) return null
  const name = fs.readdirSync(folder).find(file => file.startsWith('000_'))
  return name === undefined ? null : path.join(folder, name)
}
