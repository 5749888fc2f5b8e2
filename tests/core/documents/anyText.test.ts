import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { writeStarter } from '../../../core/documents/letterhead/starters.ts'
import type { MinutesDocument } from '../../../core/documents/minutesDocument.ts'
import { type DocumentRequest, produce } from '../../../core/documents/produce.ts'
import type { SlipsDocument } from '../../../core/documents/slips.ts'
import { safeFileName } from '../../../shared/fileName.ts'
import { temporaryFolder } from '../../support/files.ts'
import { hostileText } from '../../support/hostile.ts'
import { isLong, runs, tell } from '../../support/runs.ts'
import { xmlFault } from '../../support/xml.ts'
import { fullConvocation } from './convocationSample.ts'
import { fullMinutes } from './minutesSample.ts'
import { sampleReminder } from './reminderSample.ts'
import { hostileText as hostileCell, sampleDueCalendar, sampleTracker } from './trackerSample.ts'
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

type Next = () => string
const minutesOf = (next: Next) => withText(fullMinutes('es'), next)
const extractOf = (next: Next): MinutesDocument => ({ ...minutesOf(next), extract: true })
const slipsOf = (next: Next): SlipsDocument => ({ ...withText(someSlips, next), date: '2026-08-13' })
const trackerOf = (next: Next) => withText(sampleTracker('es'), next)
function dueCalendarOf(next: Next) {
  const { entries, ...calendar } = withText(sampleDueCalendar('es'), next)
  return { ...calendar, entries: entries.map((entry, index) => ({ ...entry, id: `${index}` })) }
}
/** What only the program itself writes into a convocation stays as it is. */
const convocationOf = (next: Next) => {
  const { id, changedAt, timeZone } = fullConvocation('es')
  return { ...withText(fullConvocation('es'), next), id, changedAt, timeZone }
}

const reminderOf = (next: Next) => ({ ...withText(sampleReminder('es', 3), next), replyBy: '2026-12-04' })

const template = { name: 'a.docx', bytes: await writeStarter('minutes', 'es') }

/** Every file that the program makes of texts, each text of it replaced by the next. */
const makers = {
  minutesDocx: next => ({ kind: 'minutes', format: 'docx', name: 'a.docx', document: minutesOf(next) }),
  letterheadDocx: next => ({
    kind: 'minutes',
    format: 'docx',
    name: 'a.docx',
    document: minutesOf(next),
    stationery: { paper: 'letter', template },
  }),
  invitationDocx: next => ({ kind: 'invitation', format: 'docx', name: 'a.docx', document: convocationOf(next) }),
  sheetDocx: next => ({ kind: 'attendanceSheet', format: 'docx', name: 'a.docx', document: convocationOf(next) }),
  trackerXlsx: next => ({ kind: 'tracker', format: 'xlsx', name: 'a.xlsx', document: trackerOf(next) }),
  trackerCsv: next => ({ kind: 'tracker', format: 'csv', name: 'a.csv', document: trackerOf(next) }),
  trackerDocx: next => ({
    kind: 'tracker',
    format: 'docx',
    name: 'a.docx',
    document: { ...trackerOf(next), groupBy: 'responsible', bodies: {} },
  }),
  dueCalendar: next => ({ kind: 'tracker', format: 'ics', name: 'a.ics', document: dueCalendarOf(next) }),
  minutesMd: next => ({ kind: 'minutes', format: 'md', name: 'a.md', document: minutesOf(next) }),
  minutesJson: next => ({ kind: 'minutes', format: 'json', name: 'a.json', document: minutesOf(next) }),
  trackerJson: next => ({ kind: 'tracker', format: 'json', name: 'a.json', document: trackerOf(next) }),
  extractDocx: next => ({ kind: 'minutes', format: 'docx', name: 'a.docx', document: extractOf(next) }),
  slipDocx: next => ({ kind: 'slips', format: 'docx', name: 'a.docx', document: slipsOf(next) }),
  reminderDocx: next => ({ kind: 'reminder', format: 'docx', name: 'a.docx', document: reminderOf(next) }),
  richText: next => ({ kind: 'richText', format: 'json', name: 'a.json', document: minutesOf(next) }),
  mail: next => ({
    kind: 'mail',
    format: 'eml',
    name: 'a.eml',
    document: {
      subject: next(),
      body: next(),
      recipients: Array.from({ length: 8 }, () => ({ name: next(), email: next() })),
      date: '2026-08-13T10:00:00.000Z',
    },
    attached: { kind: 'file', file: { name: next(), mediaType: 'application/pdf', bytes: new Uint8Array([37]) } },
  }),
  dossier: next => ({
    kind: 'dossier',
    format: 'zip',
    name: 'a.zip',
    document: {
      language: 'es',
      audience: 'partners',
      reference: next(),
      title: next(),
      parts: Array.from({ length: 8 }, (_, index) => ({
        name: next(),
        holds: next(),
        isAttachment: index % 2 === 0,
        request: { kind: 'file', file: { name: 'a', mediaType: 'text/plain', bytes: new Uint8Array([index]) } },
      })),
    },
  }),
  calendar: next => ({
    kind: 'calendar',
    format: 'ics',
    name: 'a.ics',
    document: { ...convocationOf(next), date: '2026-12-01' },
  }),
} satisfies Record<string, (next: Next) => DocumentRequest>
type Made = keyof typeof makers

/** A file as it is made of these texts, in turn; and how many it holds. */
async function made(what: Made, list: readonly string[]): Promise<{ bytes: Uint8Array; count: number }> {
  let count = 0
  const { bytes } = await produce(makers[what](() => list[count++ % list.length] ?? ''))
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
    // A table of contents stands only in what became long enough, and leads to its own marks.
    const own = /> (TOC \\o &quot;1-2&quot; \\h \\z|PAGEREF _Toc\d+ \\h) $/
    // A formula counts the rows that there are: its numbers differ, and no text may stand in it.
    return [
      ...outside,
      ...working.filter(([found]) => !own.test(found)).map(([found]) => found.replace(/\d+/g, '0')),
    ].map(one => `${name} ${one}`)
  })
}

describe('any text', () => {
  it.for([
    'minutesDocx',
    'letterheadDocx',
    'extractDocx',
    'slipDocx',
    'invitationDocx',
    'sheetDocx',
    'reminderDocx',
    'trackerXlsx',
    'trackerDocx',
  ] as const)('in every field of %s is well-formed and opens no way out', async (what, context) => {
    // What the documents themselves have: numbers of pages, sums of the summary.
    const own = new Set(waysOut((await made(what, plain)).bytes))
    let count = 0
    for (const list of lists(runs(what === 'minutesDocx' ? 2 : 5).numRuns)) {
      const file = await made(what, list)
      count += file.count
      for (const [name, xml] of partsOf(file.bytes)) expect(xmlFault(xml), name).toBeNull()
      expect(waysOut(file.bytes).filter(way => !own.has(way))).toEqual([])
    }
    tell(context, { [what]: count })
  })

  it.for(Object.entries(textFaults))('in every field of %s is plain text', async ([name, fault], context) => {
    const what = makerNamed(name)
    const usual = decoded((await made(what, plain)).bytes)
    let count = 0
    for (const list of lists(runs(6).numRuns)) {
      const file = await made(what, list)
      count += file.count
      expect(fault(decoded(file.bytes), usual)).toBeNull()
    }
    tell(context, { [what]: count })
  })

  // Starting it takes longer than the rest of the tests.
  it.skipIf(!isLong || spawnSync('soffice', ['--version']).status !== 0)(
    'leaves documents that LibreOffice opens, with no formula in a table',
    async context => {
      const folder = temporaryFolder()
      const names: string[] = []
      for (const [index, list] of [...lists(20)].entries())
        for (const what of [
          'minutesDocx',
          'letterheadDocx',
          'extractDocx',
          'slipDocx',
          'invitationDocx',
          'sheetDocx',
          'trackerXlsx',
          'trackerDocx',
          'trackerCsv',
        ] as const) {
          const name = `${what}${index}.${makers[what](() => '').format}`
          names.push(name)
          fs.writeFileSync(path.join(folder, name), (await made(what, list)).bytes)
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

/** What is wrong with a file of text; `usual` is the same file with harmless texts. Null where nothing is. */
const textFaults = {
  trackerCsv(text) {
    for (const [, field = ''] of text.matchAll(/"((?:[^"]|"")*)"/g))
      for (const line of field.split('\n')) if (/^[ \u00A0]*[=+\-@\t\r＝＋－＠]/.test(line)) return line
    return null
  },
  minutesMd: text => WORKING.exec(marked.parse(text, { async: false }))?.[0] ?? null,
  richText: text => WORKING.exec(String(JSON.parse(text).html))?.[0] ?? null,
  mail(text) {
    if (/[^\r]\n|\r[^\n]|[^\t\r\n -~]/.test(text)) return 'a character that no mail may have'
    const head = text.slice(0, text.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]/g, ' ')
    const names = head.split('\r\n').map(line => /^[\w-]*/.exec(line)?.[0] ?? '')
    const known = ['X-Unsent', 'To', 'Subject', 'Message-ID', 'Date', 'MIME-Version', 'Content-Type']
    return names.find(name => !known.includes(name)) ?? (new Set(names).size === names.length ? null : 'a line twice')
  },
  minutesJson: text => (typeof JSON.parse(text) === 'object' ? null : 'no object'),
  trackerJson: text => (typeof JSON.parse(text) === 'object' ? null : 'no object'),
  dueCalendar: brokenOut,
  calendar: brokenOut,
} satisfies Partial<Record<Made, (text: string, usual: string) => string | null>>

function brokenOut(text: string, usual: string) {
  // A text that breaks out of its line would begin a property or a part of its own.
  const lines = text.split('\r\n')
  const names = (whole: string) => new Set(whole.split('\r\n').map(line => /^[\w-]*/.exec(line)?.[0] ?? ''))
  const known = names(usual)
  const begun = (whole: string) => [...whole.matchAll(/^BEGIN:.*$/gm)].length
  if (begun(text) !== begun(usual)) return 'another part'
  const wrong = lines.find(line => /[\n\r]/.test(line) || Buffer.byteLength(line) > 75)
  return wrong ?? [...names(text)].find(name => !known.has(name)) ?? null
}

function makerNamed(name: string): Made {
  if (name in makers) return name as Made
  throw new Error(name)
}

describe('any text in a dossier', () => {
  it('leaves each file a place of its own within the folder, and a page that runs nothing', async context => {
    let count = 0
    for (const list of lists(runs(20).numRuns)) {
      const file = await made('dossier', list)
      count += file.count
      const names = Object.keys(unzipSync(file.bytes))
      expect(names).toHaveLength(9)
      expect(new Set(names.map(name => name.toLowerCase())).size).toBe(9)
      const [root = ''] = names[0]?.split('/') ?? []
      for (const name of names) {
        const segments = name.split('/')
        expect(segments[0]).toBe(root)
        expect(segments.length).toBeLessThanOrEqual(3)
        for (const segment of segments) expect(safeFileName(segment)).toBe(segment)
      }
      const page = partsOf(file.bytes).find(([name]) => name.endsWith('.html'))?.[1] ?? ''
      expect(
        WORKING.exec(page.replace(/<style>.*?<\/style>/s, '').replaceAll(/ href="[^":]*"/g, ''))?.[0] ?? null,
      ).toBeNull()
    }
    tell(context, { dossier: count })
  })
})

const someSlips: SlipsDocument = {
  language: 'es',
  reference: 'GNC-2026-04',
  institution: 'Secretaría',
  body: 'Grupo',
  title: 'Cuarta reunión',
  date: null,
  slips: [
    {
      replyBy: null,
      speaker: 'Ana',
      capacity: 'Directora',
      remarks: [
        {
          lead: 'Tengo dos preguntas:',
          points: [
            { text: '¿Uno?', told: 'named' },
            { text: 'Dos', told: 'unattributed' },
          ],
        },
        { lead: '', points: [{ text: 'Tres', told: 'institution' }] },
      ],
    },
  ],
}

/** What would run or be fetched where a text is shown. */
const WORKING =
  /<(script|img|iframe|base|style|link|object|embed|form|svg)\b.{0,80}|<[^>]* on\w+=|href="(?!https?:|mailto:|#).{0,80}/i

/** Throws where the bytes are no text. */
function decoded(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}
