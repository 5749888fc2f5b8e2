import fs from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { foldText } from '../../shared/text.ts'
import { generated, keptFolder, note, openCore } from './workspaces.ts'

/** A folder with the minutes of every meeting of a workspace as Word files, as people keep them today. */
export async function wordFilesOf(meetings: number): Promise<string> {
  const folder = keptFolder(`minutes-${meetings}`)
  if (fs.existsSync(path.join(folder, 'whole'))) return path.join(folder, 'minutes')
  const target = path.join(folder, 'minutes')
  fs.mkdirSync(target, { recursive: true })
  const begun = performance.now()
  const core = openCore(await generated(meetings))
  for (const { id, reference } of await core.ask('meetings.list', {})) {
    const asked = { meetingId: id, format: 'docx', language: 'es', audience: 'internal' } as const
    const { bytes } = await core.ask('minutes.export', asked)
    fs.writeFileSync(path.join(target, `${reference}.docx`), bytes)
  }
  await core.close()
  fs.writeFileSync(path.join(folder, 'whole'), '')
  note(`wrote the minutes of ${meetings} meetings in ${((performance.now() - begun) / 1_000).toFixed(1)} s`)
  return target
}

/** The files that hold all the words: every one is opened, as the search of a file manager does without an index. */
export function searchWordFiles(folder: string, words: string): string[] {
  const wanted = foldText(words).split(' ')
  return fs.readdirSync(folder).filter(name => {
    const parts = unzipSync(fs.readFileSync(path.join(folder, name)), {
      filter: entry => entry.name === 'word/document.xml',
    })
    const text = foldText(strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, ' '))
    return wanted.every(word => text.includes(word))
  })
}
