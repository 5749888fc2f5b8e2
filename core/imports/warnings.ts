import type { ImportedMinutes } from '../../shared/contract/importedMinutes.ts'

/** What an importer is unsure of, with the line to look at; null when it concerns the whole file. */
export type WarningCode =
  | 'date.missing'
  | 'date.guessed'
  | 'attendance.missing'
  | 'attendance.columnsGuessed'
  | 'attendance.columnsLeftOut'
  | 'speaker.unsure'
  | 'agreements.missing'
  | 'text.unplaced'

export type Warn = (code: WarningCode, line: number | null, facts?: Readonly<Record<string, string>>) => void
export type Warning = ImportedMinutes['warnings'][number]
