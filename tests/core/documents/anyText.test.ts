import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { produce } from '../../../core/documents/produce.ts'
import { temporaryFolder } from '../../support/files.ts'
import { hostileText } from '../../support/hostile.ts'
import { isLong, runs, tell, within } from '../../support/runs.ts'
import { xmlFault } from '../../support/xml.ts'
import { fullMinutes } from './minutesSample.ts'
import { hostileText as hostileCell, sampleTracker } from './trackerSample.ts'
import { withText } from './withText.ts'

/** What opens a way out of a document, in the syntax of every format. */
const ways = fc.constantFrom(
  '=HYPERLINK("http://a.example","x")',
  "=cmd|' /C calc'!A0",
  '@SUM(1+1)',
  '＝1+1',
  'uno\n=1+1',
  '\t=1+1',
  '[x](javascript:alert(1))',
  '[x](file:///etc/passwd)',
  '[x](http://a.example)',
  '[x](https://a.example/?a=1&b="2")',
  '![x](https://a.example/x.png)',
  '<https://a.example/<b>>',
  '<img src=https://a.example/x.png onerror=alert(1)>',
  '</w:t></w:r><w:hyperlink r:id="rId1"/>',
  '{ INCLUDETEXT "file:///etc/passwd" }',
  '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>&b;',
  ']]>&#0;&#xFFFE;',
)
const text = fc.oneof(
  { weight: 1, arbitrary: hostileText },
  { weight: 5, arbitrary: hostileCell },
  { weight: 2, arbitrary: ways },
  { weight: 2, arbitrary: fc.tuple(ways, hostileCell).map(parts => parts.join('')) },
)
const SEED = 20_260_917

const plain = Array.from({ length: 200 }, (_, index) => `Texto ${index}`)

/** Texts enough for every field of a document, as often as they are asked for; each time the same ones. */
function* lists(count: number): Generator<string[]> {
  for (let index = 0; index < count; index++) yield fc.sample(text, { numRuns: 200, seed: SEED + index })
}

type Format = 'docx' | 'html' | 'md' | 'json' | 'xlsx' | 'csv'

/** A document all of whose texts are replaced, as a file; and how many there were. */
async function made(
  format: Format,
  list: readonly string[],
  tracker = false,
): Promise<{ bytes: Uint8Array; count: number }> {
  let count = 0
  const next = () => list[count++ % list.length] ?? ''
  const name = `acta.${format}`
  const { bytes } =
    tracker || format === 'xlsx' || format === 'csv'
      ? await produce({
          kind: 'tracker',
          format: format === 'xlsx' || format === 'csv' ? format : 'json',
          name,
          document: withText(sampleTracker('es'), next),
        })
      : await produce({ kind: 'minutes', format, name, document: withText(fullMinutes('es'), next) })
  return { bytes, count }
}

const partsOf = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const)

/** Everything that leads out of a package or works by itself, as text; links that people may follow are left out. */
function waysOut(bytes: Uint8Array): string[] {
  return partsOf(bytes).flatMap(([name, xml]) => {
    const outside = [...xml.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g)]
      .map(match => match[0])
      .filter(one => !/Type="[^"]*\/hyperlink"/.test(one) || !/ Target="(https:|mailto:)/.test(one))
    const working = [...xml.matchAll(/<w:instrText[^>]*>[^<]*|<f[ >][^<]*|<w:object|<w:altChunk|<oleObject|<ddeLink/g)]
    // A formula counts the rows that there are: its numbers differ, and no text may stand in it.
    return [...outside, ...working.map(match => match[0].replace(/\d+/g, '0'))].map(one => `${name} ${one}`)
  })
}

describe('any text', () => {
  it.for(['docx', 'xlsx'] as const)(
    'in every field of %s is well-formed and opens no way out',
    within(60_000),
    async (format, context) => {
      // What the documents themselves have: numbers of pages, sums of the summary.
      const own = new Set(waysOut((await made(format, plain)).bytes))
      let count = 0
      for (const list of lists(runs(4).numRuns)) {
        const file = await made(format, list)
        count += file.count
        for (const [name, xml] of partsOf(file.bytes)) expect(xmlFault(xml), name).toBeNull()
        expect(waysOut(file.bytes).filter(way => !own.has(way))).toEqual([])
      }
      tell(context, { [`${format}Texts`]: count })
    },
  )

  it('in every field of CSV, Markdown and JSON is plain text', within(60_000), async context => {
    const counts = { csvTexts: 0, mdTexts: 0, jsonTexts: 0 }
    for (const list of lists(runs(6).numRuns)) {
      const table = await made('csv', list)
      counts.csvTexts += table.count
      for (const [, field = ''] of decoded(table.bytes).matchAll(/"((?:[^"]|"")*)"/g))
        for (const line of field.split('\n')) expect(line).not.toMatch(/^[ \u00A0]*[=+\-@\t\r＝＋－＠]/)
      const page = await made('md', list)
      counts.mdTexts += page.count
      expect(WORKING.exec(marked.parse(decoded(page.bytes), { async: false }))?.[0] ?? null).toBeNull()
      for (const tracker of [false, true]) {
        const data = await made('json', list, tracker)
        counts.jsonTexts += data.count
        JSON.parse(decoded(data.bytes))
      }
    }
    tell(context, counts)
  })

  // Starting it takes longer than the rest of the tests.
  it.skipIf(!isLong || spawnSync('soffice', ['--version']).status !== 0)(
    'leaves documents that LibreOffice opens, with no formula in a table',
    within(60_000),
    async context => {
      const folder = temporaryFolder()
      const names: string[] = []
      for (const [index, list] of [...lists(40)].entries())
        for (const format of ['docx', 'xlsx', 'csv'] as const) {
          names.push(`${index}.${format}`)
          fs.writeFileSync(path.join(folder, `${index}.${format}`), (await made(format, list)).bytes)
        }
      const convert = (to: string, ending: string) => {
        const wanted = names.filter(name => name.endsWith(ending))
        const out = path.join(folder, to)
        const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
        const words = [profile, '--headless', '--convert-to', to, '--outdir', out, ...wanted]
        execFileSync('soffice', words, { cwd: folder, stdio: 'ignore' })
        const opened = fs.readdirSync(out).map(name => path.join(out, name))
        expect(opened).toHaveLength(wanted.length)
        return opened
      }
      convert('pdf', '.docx')
      convert('ods', '.xlsx')
      for (const file of convert('xlsx', '.csv'))
        for (const [name, xml] of partsOf(new Uint8Array(fs.readFileSync(file))))
          expect(xml, name).not.toMatch(/<f[ >]/)
      tell(context, { openedInLibreOffice: names.length })
    },
  )
})

/** What would run or be fetched where a text is shown. */
const WORKING =
  /<(script|img|iframe|base|style|link|object|embed|form|svg)\b.{0,80}|<[^>]* on\w+=|href="(?!https?:|mailto:|#).{0,80}/i

/** Throws where the bytes are no text. */
function decoded(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}
