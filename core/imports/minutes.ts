import type { Language } from '../../shared/contract/fields.ts'
import { type ImportedMinutes, importedMinutes } from '../../shared/contract/importedMinutes.ts'
import { Refusal } from '../../shared/errors.ts'
import { foldText } from '../../shared/text.ts'
import { type TextKey, translator } from '../../shared/texts/index.ts'
import { decodeText } from './decodeText.ts'
import { readParts } from './readParts.ts'
import type { SourceLine } from './sourceLine.ts'
import { textLines } from './textLines.ts'
import type { Warn, Warning } from './warnings.ts'

/** A file from outside: its name as the person sees it, and what it holds. */
export type ImportedFile = { name: string; bytes: Uint8Array }

/** The kinds of files that `readMinutes` takes. */
export const MINUTES_KINDS = ['.docx', '.txt', '.md'] as const

/**
 * Reads minutes from a Word document, plain text or Markdown. Nothing that the file says is left out: what belongs to no
 * part stands in the discussion, with a warning. Messages are in `language`. Throws a `Refusal` with `file.empty`,
 * `file.unreadable`, `file.tooLarge`, `file.unknownKind` or `file.noMinutes`.
 */
export async function readMinutes(file: ImportedFile, language: Language): Promise<ImportedMinutes> {
  const lines = await linesOf(file)
  const warnings: Warning[] = []
  const translate = translator(language)
  const warn: Warn = (code, line, facts) => {
    warnings.push({ code, message: translate(`imports.warnings.${code}` satisfies TextKey, facts), line })
  }
  const minutes = readParts(lines, warn)
  if (!holdsAnything(minutes)) throw Refusal.of('file.noMinutes', { name: file.name })
  const checked = importedMinutes.safeParse({ ...minutes, warnings: warnings.slice(0, 500) })
  if (!checked.success) throw Refusal.of('file.tooLarge', { name: file.name, limit: '' })
  return checked.data
}

async function linesOf({ name, bytes }: ImportedFile): Promise<SourceLine[]> {
  if (bytes.byteLength === 0) throw Refusal.of('file.empty', { name })
  const text = decodeText(bytes)
  if (text === null) throw Refusal.of('file.unreadable', { name })
  if (foldText(text) === '') throw Refusal.of('file.empty', { name })
  return textLines(text)
}

function holdsAnything(minutes: Omit<ImportedMinutes, 'warnings'>): boolean {
  return minutes.attendance.length + minutes.interventions.length + minutes.agreements.length > 0
}
