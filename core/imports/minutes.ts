import type { Language } from '../../shared/contract/fields.ts'
import { type ImportedMinutes, importedMinutes } from '../../shared/contract/importedMinutes.ts'
import { Refusal } from '../../shared/errors.ts'
import { type Translate, translator } from '../../shared/texts/index.ts'
import { limits } from '../../shared/vocabulary.ts'
import { archiveLimits, repackWord } from './archive.ts'
import { decodeText } from './decodeText.ts'
import { fitMinutes } from './fitMinutes.ts'
import { type Minutes, readParts } from './readParts.ts'
import { withoutDirectives } from './rstTables.ts'
import type { SourceLine } from './sourceLine.ts'
import { textLines } from './textLines.ts'
import { measureWrapping, type Wrapping } from './unwrap.ts'
import type { Warn, Warning } from './warnings.ts'
import { wordLines } from './wordLines.ts'

/** A file from outside: its name as the person sees it, and what it holds. */
export type ImportedFile = { name: string; bytes: Uint8Array }

/** The kinds of files that `readMinutes` takes. */
export const minutesKinds = ['.docx', '.txt', '.md'] as const

/**
 * Reads minutes from a Word document, plain text or Markdown. What belongs to no part stands in the discussion, with a
 * warning, as does what has no place at all. Messages are in `language`. Throws a `Refusal` with `file.empty`,
 * `file.unreadable`, `file.tooLarge`, `file.unknownKind` or `file.noMinutes`.
 */
export async function readMinutes(file: ImportedFile, language: Language): Promise<ImportedMinutes> {
  const translate = translator(language)
  const { lines, wrapping } = await open(file, translate)
  const warnings: Warning[] = []
  const warn: Warn = (code, line, facts) => {
    if (warnings.length < MOST_WARNINGS)
      warnings.push({ code, message: translate(`imports.warnings.${code}`, facts), line })
  }
  const minutes = fitMinutes(readParts(lines, wrapping, warn))
  if (!isRecognised(minutes)) throw Refusal.of('file.noMinutes', { name: file.name })
  const checked = importedMinutes.safeParse({ ...minutes, warnings })
  if (!checked.success) throw Refusal.of('file.tooLarge', { name: file.name, limit: translate('imports.limit') })
  return checked.data
}

/** More would only be read by nobody. */
const MOST_WARNINGS = 200

/** In Word a line is a paragraph, unless so many go on in the next one that a page's lines were pasted there. */
const WORD_WRAPPED = 0.15
/** Ten times the lines of the longest minutes known; reading them takes about a second. */
const MOST_LINES = 50_000

async function open(
  { name, bytes }: ImportedFile,
  translate: Translate,
): Promise<{ lines: SourceLine[]; wrapping: Wrapping }> {
  const kind = minutesKinds.find(ending => name.toLowerCase().endsWith(ending))
  if (!kind) throw Refusal.of('file.unknownKind', { name, accepted: minutesKinds.join(', ') })
  if (bytes.byteLength === 0) throw Refusal.of('file.empty', { name })
  if (bytes.byteLength > limits.fileBytes)
    throw Refusal.of('file.tooLarge', { name, limit: megabytes(limits.fileBytes) })
  const lines = kind === '.docx' ? await openWord(name, bytes) : openText(name, bytes, translate)
  if (lines.length === 0) throw Refusal.of('file.empty', { name })
  if (lines.length > MOST_LINES) throw tooManyLines(name, translate)
  return { lines, wrapping: measureWrapping(lines, kind === '.docx' ? WORD_WRAPPED : 0) }
}

function openText(name: string, bytes: Uint8Array, translate: Translate): SourceLine[] {
  const text = decodeText(bytes)
  if (text === null) throw Refusal.of('file.unreadable', { name })
  if (!/[\p{L}\p{N}]/u.test(text)) throw Refusal.of('file.empty', { name })
  if (text.split('\n', MOST_LINES + 2).length > MOST_LINES + 1) throw tooManyLines(name, translate)
  return withoutDirectives(textLines(text))
}

async function openWord(name: string, bytes: Uint8Array): Promise<SourceLine[]> {
  const document = repackWord(bytes)
  if (document === 'macros') throw Refusal.of('file.unknownKind', { name, accepted: minutesKinds.join(', ') })
  if (document === 'tooLarge')
    throw Refusal.of('file.tooLarge', { name, limit: megabytes(archiveLimits.inflatedBytes) })
  if (document === 'unreadable') throw Refusal.of('file.unreadable', { name })
  try {
    return await wordLines(document)
  } catch {
    throw Refusal.of('file.unreadable', { name })
  }
}

function tooManyLines(name: string, translate: Translate): Refusal {
  return Refusal.of('file.tooLarge', { name, limit: translate('imports.lines', { count: MOST_LINES }) })
}

function megabytes(count: number): string {
  return `${count / 1024 / 1024} MB`
}

function isRecognised(minutes: Minutes): boolean {
  return minutes.attendance.length + minutes.interventions.length + minutes.agreements.length > 0
}
