import { Refusal } from '../../shared/errors.ts'
import { cleanText } from '../../shared/text.ts'
import { limits } from '../../shared/vocabulary.ts'
import { archiveLimits, officeParts } from './archive.ts'
import type { ImportedFile } from './minutes.ts'
import { decodeXml, readXml } from './xml.ts'

/**
 * What a cell says: text, a number, a share of the whole (0.6 where it shows 60 %), a calendar day (`YYYY-MM-DD`), or what a
 * formula failed with (`#REF!`).
 */
export type CellValue = string | number | { share: number } | { day: string } | { fault: string }
/** A row that holds something; its number is that of the sheet, from 1, and its cells are by column, from 0. */
export type SheetRow = { number: number; cells: ReadonlyMap<number, CellValue> }
export type Sheet = { name: string; isHidden: boolean; rows: SheetRow[] }
/** `about`: what its properties say, one text each. */
export type Workbook = { sheets: Sheet[]; savedBy: string | null; about: string[] }

/**
 * Reads the values of an Excel workbook from outside, whichever program wrote it; formulas by what they last gave. Throws a
 * `Refusal` with `file.empty`, `file.unreadable`, `file.tooLarge` or `file.unknownKind`.
 */
export function readWorkbook({ name, bytes }: ImportedFile): Workbook {
  const parts = open({ name, bytes })
  try {
    const { sheets, from1904 } = readOutline(textOf(parts, MAIN))
    const targets = readTargets(textOf(parts, 'xl/_rels/workbook.xml.rels'))
    const part = (type: string) => [...targets.values()].find(target => target.type === type)?.part ?? ''
    const strings = parts[part('sharedStrings')] ? readStrings(textOf(parts, part('sharedStrings'))) : []
    const shown = parts[part('styles')] ? readStyles(textOf(parts, part('styles'))) : []
    const reading = { strings, shown, shift: from1904 ? DAYS_1904 : 0 }
    return {
      sheets: sheets.flatMap(({ id, ...sheet }) => {
        const target = targets.get(id)
        return target?.type === 'worksheet' ? [{ ...sheet, rows: readRows(textOf(parts, target.part), reading) }] : []
      }),
      ...(parts[CORE] ? readAbout(textOf(parts, CORE)) : { savedBy: null, about: [] }),
    }
  } catch {
    throw Refusal.of('file.unreadable', { name })
  }
}

/** The calendar day of a serial number, or null where it is none that a deadline can have. */
export function dayOfSerial(serial: number): string | null {
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL)) return null
  return new Date(SERIAL_EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10)
}

const MAIN = 'xl/workbook.xml'
const CORE = 'docProps/core.xml'
const SERIAL_EPOCH = Date.UTC(1899, 11, 30)
const DAY = 86_400_000
/** Serial numbers of 1 March 1900 and of the end of 2199. */
const FIRST_SERIAL = 61
const LAST_SERIAL = 109_575
/** Workbooks of old Macintosh programs count their days from 1904. */
const DAYS_1904 = 1_462
const MEGABYTE = 1024 * 1024

/** Of both editions of the standard, by their last word. */
const prefixes = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'p',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
} as const

function open({ name, bytes }: ImportedFile): Record<string, Uint8Array> {
  if (!/\.xlsx$/i.test(name)) throw Refusal.of('file.unknownKind', { name, accepted: '.xlsx' })
  if (bytes.byteLength === 0) throw Refusal.of('file.empty', { name })
  if (bytes.byteLength > limits.fileBytes)
    throw Refusal.of('file.tooLarge', { name, limit: `${limits.fileBytes / MEGABYTE} MB` })
  const parts = officeParts(bytes, MAIN)
  if (parts === 'macros') throw Refusal.of('file.unknownKind', { name, accepted: '.xlsx' })
  if (parts === 'tooLarge')
    throw Refusal.of('file.tooLarge', { name, limit: `${archiveLimits.inflatedBytes / MEGABYTE} MB` })
  if (parts === 'unreadable') throw Refusal.of('file.unreadable', { name })
  return parts
}

function textOf(parts: Record<string, Uint8Array>, name: string): string {
  const bytes = parts[name]
  if (!bytes) throw new Error(`no ${name}`)
  return decodeXml(bytes)
}

function readOutline(xml: string) {
  const sheets: { id: string; name: string; isHidden: boolean }[] = []
  let from1904 = false
  readXml(xml, prefixes, {
    open(name, attributes) {
      if (name === 'x:workbookPr') from1904 = /^(1|true)$/.test(attributes.get('?:date1904') ?? '')
      if (name !== 'x:sheet') return
      const state = attributes.get('?:state')
      sheets.push({
        id: attributes.get('r:id') ?? '',
        name: attributes.get('?:name') ?? '',
        isHidden: state === 'hidden' || state === 'veryHidden',
      })
    },
    close() {},
    text() {},
  })
  return { sheets, from1904 }
}

/** The parts that the workbook names, by their ids; a type is the last word of its address. */
function readTargets(xml: string): Map<string, { type: string; part: string }> {
  const targets = new Map<string, { type: string; part: string }>()
  readXml(xml, prefixes, {
    open(name, attributes) {
      if (name !== 'p:Relationship') return
      const target = attributes.get('?:Target') ?? ''
      const type = attributes.get('?:Type')?.split('/').at(-1) ?? ''
      const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      targets.set(attributes.get('?:Id') ?? '', { type, part })
    },
    close() {},
    text() {},
  })
  return targets
}

/** Texts that cells share; how a word is to be pronounced is no part of it. */
function readStrings(xml: string): string[] {
  const strings: string[] = []
  let text = ''
  let phonetic = 0
  let isText = false
  readXml(xml, prefixes, {
    open(name) {
      if (name === 'x:si') text = ''
      else if (name === 'x:rPh') phonetic += 1
      isText = name === 'x:t' && phonetic === 0
    },
    close(name) {
      if (name === 'x:si') strings.push(plain(text))
      else if (name === 'x:rPh') phonetic -= 1
      isText = false
    },
    text(piece) {
      if (isText) text += piece
    },
  })
  return strings
}

/** What a cell style shows a number as. */
type Shown = 'number' | 'share' | 'day'

/** What each cell style shows: the number formats of ECMA-376, 18.8.30, and those that the file adds. */
function readStyles(xml: string): Shown[] {
  const formats = new Map<string, string>()
  const shown: Shown[] = []
  let inStyles = false
  readXml(xml, prefixes, {
    open(name, attributes) {
      if (name === 'x:numFmt') formats.set(attributes.get('?:numFmtId') ?? '', attributes.get('?:formatCode') ?? '')
      if (name === 'x:cellXfs') inStyles = true
      if (name === 'x:xf' && inStyles) {
        const id = attributes.get('?:numFmtId') ?? '0'
        const code = formats.get(id)
        shown.push(code === undefined ? shownById(Number(id)) : shownByCode(code))
      }
    },
    close(name) {
      if (name === 'x:cellXfs') inStyles = false
    },
    text() {},
  })
  return shown
}

function shownById(id: number): Shown {
  if (id === 9 || id === 10) return 'share'
  const isDay = (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
  return isDay ? 'day' : 'number'
}

/** By letters of days, months or years, or a per cent sign, outside of quotes, brackets and escapes. */
function shownByCode(code: string): Shown {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '')
  if (/[dy]/i.test(bare) || /m{3,}/i.test(bare)) return 'day'
  return bare.includes('%') ? 'share' : 'number'
}

function readAbout(xml: string): Pick<Workbook, 'savedBy' | 'about'> {
  const about: string[] = []
  let savedBy: string | null = null
  let said = ''
  readXml(xml, prefixes, {
    open() {
      said = ''
    },
    close(name) {
      if (said.trim() === '') return
      about.push(plain(said))
      if (name === 'cp:lastModifiedBy') savedBy = plain(said)
      said = ''
    },
    text(piece) {
      said += piece
    },
  })
  return { savedBy, about }
}

type Reading = { strings: readonly string[]; shown: readonly Shown[]; shift: number }

function readRows(xml: string, reading: Reading): SheetRow[] {
  const rows: SheetRow[] = []
  let cells = new Map<number, CellValue>()
  let number = 0
  let column = -1
  let type = ''
  let style = 0
  let said = ''
  let listening = false
  let phonetic = 0
  readXml(xml, prefixes, {
    open(name, attributes) {
      switch (name) {
        case 'x:row':
          number = Number(attributes.get('?:r') ?? number + 1)
          cells = new Map()
          column = -1
          break
        case 'x:c':
          column = columnOf(attributes.get('?:r')) ?? column + 1
          type = attributes.get('?:t') ?? 'n'
          style = Number(attributes.get('?:s') ?? 0)
          said = ''
          break
        case 'x:rPh':
          phonetic += 1
          break
        case 'x:v':
        case 'x:t':
          listening = phonetic === 0
      }
    },
    close(name) {
      listening = false
      if (name === 'x:rPh') phonetic -= 1
      else if (name === 'x:c') {
        const value = cellOf(type, said, reading.shown[style], reading)
        if (value !== null) cells.set(column, value)
      } else if (name === 'x:row' && cells.size > 0) rows.push({ number, cells })
    },
    text(piece) {
      if (listening) said += piece
    },
  })
  return rows
}

function cellOf(type: string, said: string, shown: Shown | undefined, { strings, shift }: Reading): CellValue | null {
  switch (type) {
    case 's':
      return strings[Number(said)] || null
    case 'e':
      return { fault: said }
    case 'd':
      return { day: said.slice(0, 10) }
    case 'n': {
      if (said.trim() === '') return null
      const value = Number(said)
      if (!Number.isFinite(value)) throw new Error('no number')
      if (shown === 'share') return { share: value }
      const day = shown === 'day' ? dayOfSerial(value + shift) : null
      return day === null ? value : { day }
    }
    default:
      return plain(said) || null
  }
}

/** Text as the cell shows it: `_x000D_` is a character that XML could not hold (ECMA-376, ST_Xstring). */
function plain(text: string): string {
  const whole = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
  return cleanText(whole).trim()
}

/** 0 for "A1", 27 for "AB7". */
function columnOf(reference = ''): number | null {
  let column = 0
  for (let at = 0; at < MOST_LETTERS; at += 1) {
    const letter = reference.charCodeAt(at) - BEFORE_A
    if (!(letter >= 1 && letter <= 26)) break
    column = column * 26 + letter
  }
  return column === 0 ? null : column - 1
}

const BEFORE_A = 64
const MOST_LETTERS = 3
