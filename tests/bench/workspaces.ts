import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { builtFolder, projectFolder } from '../../build/build.ts'
import { readSources } from '../../build/freshness.ts'
import { type Core, type CoreOptions, startCore } from '../../core/start.ts'
import type { Input, Method, Output } from '../../shared/contract/index.ts'
import { Refusal } from '../../shared/errors.ts'

const SEED = 1
/** Generated workspaces are kept here from one run to the next; they are made anew when what makes them has changed. */
const KEPT = path.join(os.tmpdir(), 'acuerdos-bench')
const MAKERS = ['core/generate', 'core/searchSources.ts', 'db/migrations', 'db/bulk.ts', 'db/searchIndex.ts']

/** The folder of a generated workspace, never to be written to: see `copyOf`. */
export async function generated(meetings: number): Promise<string> {
  const folder = keptFolder(`generated-${meetings}`)
  if (fs.existsSync(path.join(folder, 'whole'))) return path.join(folder, 'workspace')
  const begun = performance.now()
  const core = openCore(path.join(folder, 'workspace'), { create: true })
  await core.ask('workspace.generate', { meetings, seed: SEED })
  await core.close()
  fs.writeFileSync(path.join(folder, 'whole'), '')
  note(`generated ${meetings} meetings in ${((performance.now() - begun) / 1_000).toFixed(1)} s`)
  return path.join(folder, 'workspace')
}

/** A folder that keeps its content from run to run, as long as the same sources would make it. */
export function keptFolder(name: string): string {
  const sources = createHash('sha256').update(readSources(projectFolder, MAKERS).held()).digest('hex').slice(0, 12)
  const folder = path.join(KEPT, `${name}-${sources}`)
  if (!fs.existsSync(folder)) {
    fs.mkdirSync(KEPT, { recursive: true })
    for (const old of fs.readdirSync(KEPT))
      if (old.startsWith(`${name}-`)) fs.rmSync(path.join(KEPT, old), { recursive: true, force: true })
    fs.mkdirSync(folder)
  }
  return folder
}

const temporary: string[] = []

/** A folder that is gone after the run. */
export function temporaryFolder(): string {
  fs.mkdirSync(KEPT, { recursive: true })
  const folder = fs.mkdtempSync(path.join(KEPT, 'run-'))
  temporary.push(folder)
  return folder
}

export function removeTemporaryFolders(): void {
  for (const folder of temporary.splice(0)) fs.rmSync(folder, { recursive: true, force: true })
}

/** A workspace that may be written to. */
export function copyOf(workspace: string): string {
  const folder = path.join(temporaryFolder(), 'workspace')
  fs.mkdirSync(folder)
  fs.copyFileSync(path.join(workspace, 'acuerdos.db'), path.join(folder, 'acuerdos.db'), fs.constants.COPYFILE_FICLONE)
  return folder
}

export type AskedCore = Core & {
  /** Throws the refusal that the core answers with. */
  ask<M extends Method>(method: M, input: Input<M>): Promise<Output<M>>
}

/** The workers as the hosts start them. */
export const workers: NonNullable<CoreOptions['workers']> = {
  core: pathToFileURL(path.join(builtFolder('core'), 'worker.cjs')),
  documents: pathToFileURL(path.join(builtFolder('core'), 'documents.cjs')),
}

/** The core in its worker, as in the product. */
export function openCore(folder: string, options: Partial<CoreOptions> = {}): AskedCore {
  const core = startCore({ folder, create: false, workers, report: (_, fault) => note(fault), ...options })
  return {
    ...core,
    async ask(method, input) {
      const answer = await core.call(method, input)
      if (!answer.ok) throw Refusal.from(answer.error)
      // The core checks its answers against the contract wherever it is tested.
      return answer.value as Output<typeof method>
    },
  }
}

/** Says on the standard stream for messages what is going on. */
export function note(text: string): void {
  console.error(text)
}
