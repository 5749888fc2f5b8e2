import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { atMost, atMostTimes, type Check, fasterBy, notMeasured, series } from './checks.ts'
import type { Measure } from './figure.ts'
import { largeMinutes } from './largeMinutes.ts'
import { median, summary, timed, timesOf } from './statistics.ts'
import { openCore, temporaryFolder } from './workspaces.ts'

const INTERVENTIONS = 300
const POINTS = 6
const FIRSTS = 5
const AFTER = 12

/** P6: the minutes of a long meeting as a Word file: the first of a program's run, and those after it. */
export const measureWord: Measure = async () => {
  const folder = temporaryFolder()
  const making = openCore(folder, { create: true })
  await making.ask('workspace.setUp', { name: 'Medición', institution: 'Institución', language: 'es' })
  const { id } = await making.ask('meetings.import', { minutes: largeMinutes(INTERVENTIONS, POINTS) })
  await making.close()
  const asked = { meetingId: id, format: 'docx', language: 'es', audience: 'internal' } as const
  const first: number[] = []
  const after: number[] = []
  let bytes = new Uint8Array()
  for (let run = 0; run < FIRSTS; run += 1) {
    const core = openCore(folder)
    await core.ask('workspace.get', {})
    first.push(await timed(() => core.ask('minutes.export', asked)))
    if (run === 0) after.push(...(await timesOf(AFTER, 0, () => core.ask('minutes.export', asked))))
    bytes = (await core.ask('minutes.export', asked)).bytes
    await core.close()
  }
  const parts = unzipSync(bytes)
  const zip = await timesOf(AFTER, 2, () => zipSync(parts, { level: 6 }))
  const ours = { first: median(first), after: median(after) }
  const measured = { figure: 'P6', unit: 'ms' } as const
  const detail = { first: series(summary(first)), after: series(summary(after)), bytes: bytes.byteLength }
  return [
    atMost(400, { ...measured, what: 'minutes 300 × 6 as Word, first', value: ours.first, detail }),
    atMost(250, { ...measured, what: 'minutes 300 × 6 as Word, median after', value: ours.after }),
    atMostTimes(
      6,
      { what: 'zipping the same parts', value: median(zip) },
      { ...measured, what: 'the same', value: ours.after },
    ),
    ...(await besidePython(strFromU8(parts['word/document.xml'] ?? new Uint8Array()), ours)),
  ]
}

/** python-docx, which people use for this in scripts, writes the same paragraphs with its own plain styles. */
async function besidePython(xml: string, ours: { first: number; after: number }): Promise<Check[]> {
  const input = path.join(temporaryFolder(), 'paragraphs.json')
  const paragraphs = paragraphsOf(xml)
  writeFileSync(input, JSON.stringify(paragraphs))
  const first: number[] = []
  const after: number[] = []
  const what = { first: 'first, beside python-docx', after: 'after, beside python-docx' }
  try {
    for (let run = 0; run < FIRSTS; run += 1) {
      const [begin = Number.NaN, ...rest] = await pythonTimes(input)
      first.push(begin)
      after.push(...rest)
    }
  } catch (error) {
    const why = String(error)
    return [notMeasured('P6', what.first, '≥ 3 × faster', why), notMeasured('P6', what.after, '≥ 5 × faster', why)]
  }
  const measured = { figure: 'P6', unit: 'ms', detail: { paragraphs: paragraphs.length } } as const
  const named = { first: 'python-docx, first', after: 'python-docx, median after' }
  return [
    fasterBy(3, { what: named.first, value: median(first) }, { ...measured, what: what.first, value: ours.first }),
    fasterBy(5, { what: named.after, value: median(after) }, { ...measured, what: what.after, value: ours.after }),
  ]
}

/** Every paragraph with its text and whether it is a heading or an item, tables' paragraphs included. */
function paragraphsOf(xml: string): { text: string; style: string }[] {
  const texts = xml.match(/<w:p[ >].*?<\/w:p>/gs) ?? []
  return texts.map(paragraph => {
    const style = /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? ''
    const text = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(match => match[1]).join('')
    const plain = /^(Heading1|Speaker|Heading3)$/.test(style)
      ? 'Heading 2'
      : /^(Point|List)/.test(style)
        ? 'List Bullet'
        : 'Normal'
    return { text, style: plain }
  })
}

/** Milliseconds of the first document, its loading of the library included, and of some after it. */
async function pythonTimes(input: string): Promise<number[]> {
  const script = path.join(import.meta.dirname, 'word.py')
  const program = spawn('/usr/bin/python3', [script, input], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve, reject) => {
    program.on('error', reject)
    program.on('exit', code => (code === 0 ? resolve() : reject(new Error(`python-docx is not there (${code})`))))
  })
  const times: number[] = []
  for await (const line of createInterface(program.stdout)) times.push(Number(line))
  await ended
  return times
}
