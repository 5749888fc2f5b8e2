import { TextEncoder } from 'node:util'
import type { Language } from '../../shared/contract/fields.ts'
import { Refusal } from '../../shared/errors.ts'
import { freeName, safeFileName } from '../../shared/fileName.ts'
import type { LetterheadKind } from '../../shared/letterheadFields.ts'
import type { Convocation } from './convocation.ts'
import type { DossierDocument } from './dossier.ts'
import type { DueCalendar } from './dueCalendar.ts'
import type { DocumentFile } from './file.ts'
import type { MailDocument } from './mail.ts'
import type { MinutesDocument } from './minutesDocument.ts'
import type { RedactionsDocument } from './redactions.ts'
import type { ReminderDocument } from './reminder.ts'
import { type Slip, type SlipsDocument, slipName } from './slips.ts'
import type { ChosenTemplate, Stationery } from './stationery.ts'
import type { StatusDocument } from './statusParts.ts'
import type { TrackerDocument } from './trackerDocument.ts'
import type { TrackerOnPaper } from './trackerWord.ts'

/** What a writer is to make, with everything it needs: it asks the database nothing. */
export type DocumentRequest =
  | ({
      kind: 'minutes'
      format: 'docx' | 'pdf' | 'html' | 'md' | 'json'
      name: string
      document: MinutesDocument
    } & OnPaper)
  | ({ kind: 'invitation' | 'attendanceSheet'; format: 'docx'; name: string; document: Convocation } & OnPaper)
  | { kind: 'calendar'; format: 'ics'; name: string; document: Convocation & { date: string } }
  | TrackerRequest
  | { kind: 'trackers'; format: 'zip'; name: string; files: TrackerRequest[] }
  | ReminderRequest
  | { kind: 'reminders'; format: 'zip'; name: string; language: Language; files: ReminderRequest[] }
  | ({ kind: 'slips'; format: 'docx' | 'zip'; name: string; document: SlipsDocument } & OnPaper)
  | ({ kind: 'redactions'; format: 'docx' | 'csv'; name: string; document: RedactionsDocument } & OnPaper)
  | ({ kind: 'status'; format: 'docx' | 'pdf'; name: string; document: StatusDocument } & OnPaper)
  | { kind: 'dossier'; format: 'zip'; name: string; document: DossierDocument }
  | { kind: 'mail'; format: 'eml'; name: string; document: MailDocument; attached: DocumentRequest }
  | ({
      kind: 'starter'
      format: 'docx'
      name: string
      document: { kind: LetterheadKind; language: Language }
    } & OnPaper)
  | { kind: 'richText'; format: 'json'; name: string; document: MinutesDocument }
  /** A file that is already there. */
  | { kind: 'file'; file: DocumentFile }

export type TrackerRequest = { kind: 'tracker'; name: string } & (
  | { format: 'xlsx' | 'csv' | 'json'; document: TrackerDocument }
  | { format: 'docx'; document: TrackerOnPaper; stationery?: Stationery }
  | { format: 'ics'; document: DueCalendar }
)

export type ReminderRequest = { kind: 'reminder'; format: 'docx'; name: string; document: ReminderDocument } & OnPaper

/** What the workspace prints on, which is added where the request is passed on to the writer, and what this one is to be printed on. */
type OnPaper = { stationery?: Stationery; template?: ChosenTemplate | undefined }

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json',
  pdf: 'application/pdf',
  zip: 'application/zip',
  eml: 'message/rfc822',
}

/**
 * Makes the file of a request, under a name that every system takes. The libraries are loaded when first needed: they are most
 * of the program's size.
 */
export async function produce(request: DocumentRequest): Promise<DocumentFile> {
  if (request.kind === 'file') return { ...request.file, name: safeFileName(request.file.name) }
  const { name, format } = request
  return { name: safeFileName(name), mediaType: mediaTypes[format], bytes: await bytesOf(request) }
}

async function bytesOf(request: Exclude<DocumentRequest, { kind: 'file' }>) {
  switch (request.kind) {
    case 'minutes':
      return minutesBytes(request)
    case 'invitation':
      return (await import('./invitationWord.ts')).writeInvitationWord(request.document, request.stationery)
    case 'attendanceSheet':
      return (await import('./attendanceSheetWord.ts')).writeAttendanceSheetWord(request.document, request.stationery)
    case 'calendar':
      return encoded((await import('./calendarFile.ts')).writeCalendar(request.document))
    case 'tracker':
      return trackerBytes(request)
    case 'trackers':
      return pack(request.files, trackerBytes)
    case 'reminder':
      return reminderBytes(request)
    case 'reminders':
      return pack(request.files, reminderBytes)
    case 'status':
      return statusBytes(request)
    case 'slips':
      return slipBytes(request)
    case 'redactions':
      return redactionsBytes(request)
    case 'dossier':
      return (await import('./dossier.ts')).writeDossier(request.document, produce)
    case 'mail':
      return (await import('./mail.ts')).writeMailDraft(request.document, await produce(request.attached))
    case 'starter': {
      const { kind, language } = request.document
      return (await import('./letterhead/starters.ts')).writeStarter(kind, language, request.stationery)
    }
    case 'richText':
      return encodedJson((await import('./richText.ts')).richTextOf(request.document))
  }
}

async function statusBytes({ format, document, stationery }: DocumentRequest & { kind: 'status' }) {
  const { writeStatusWord } = await import('./statusWord.ts')
  if (format === 'docx') return writeStatusWord(document, stationery)
  const [{ makePdf }, { writeStatusPage }] = await Promise.all([import('../pdf/pdf.ts'), import('./statusPage.ts')])
  return makePdf({
    page: () => writeStatusPage(document, stationery),
    word: () => writeStatusWord(document, stationery),
  })
}

async function slipBytes({ format, document, stationery }: DocumentRequest & { kind: 'slips' }) {
  const { writeSlipWord } = await import('./slipWord.ts')
  const slips = document.slips.map(slip => ({ ...slip, name: slipName(document, slip) }))
  const bytesOf = (slip: Slip) => writeSlipWord(document, slip, stationery)
  const [first] = slips
  return format === 'docx' && first ? bytesOf(first) : pack(slips, bytesOf)
}

async function redactionsBytes({ format, document, stationery }: DocumentRequest & { kind: 'redactions' }) {
  if (format === 'csv') return encoded((await import('./redactions.ts')).writeRedactionsCsv(document))
  return (await import('./redactionsWord.ts')).writeRedactionsWord(document, stationery)
}

async function minutesBytes({ format, document, stationery, template }: DocumentRequest & { kind: 'minutes' }) {
  switch (format) {
    case 'docx':
      return (await import('./minutesWord.ts')).writeMinutesWord(document, stationery)
    case 'pdf':
      return minutesPdf(document, stationery, template !== undefined)
    case 'html':
      return encoded((await import('./minutesPage.ts')).writeMinutesPage(document, stationery))
    case 'md':
      return encoded((await import('./minutesMarkdown.ts')).writeMinutesMarkdown(document))
    case 'json':
      return encodedJson((await import('./minutesJson.ts')).minutesAsImported(document))
  }
}

/** @param asked whether the letterhead was asked for this once: then the PDF is not made without it */
async function minutesPdf(document: MinutesDocument, stationery: Stationery | undefined, asked: boolean) {
  const [{ makePdf }, { officePrograms }, { writeMinutesPage }, { writeMinutesWord }] = await Promise.all([
    import('../pdf/pdf.ts'),
    import('../pdf/programs.ts'),
    import('./minutesPage.ts'),
    import('./minutesWord.ts'),
  ])
  const page = () => writeMinutesPage(document, stationery)
  if (stationery?.template) {
    const programs = officePrograms()
    if (programs.length > 0) return makePdf({ page, word: () => writeMinutesWord(document, stationery) }, programs)
    if (asked) throw Refusal.of('pdf.noOffice', {})
  }
  return makePdf({ page, word: () => writeMinutesWord(document, stationery && { ...stationery, template: null }) })
}

/** One after the other, so that one of them is held in memory as objects. */
async function pack<R extends { name: string }>(files: readonly R[], bytesOf: (file: R) => Promise<Uint8Array>) {
  const { packParts } = await import('./spreadsheetZip.ts')
  const parts: Record<string, Uint8Array> = {}
  for (const file of files) parts[freeName(parts, safeFileName(file.name))] = await bytesOf(file)
  return packParts(parts)
}

async function reminderBytes({ document, stationery }: ReminderRequest) {
  return (await import('./reminderWord.ts')).writeReminderWord(document, stationery)
}

async function trackerBytes(request: TrackerRequest) {
  switch (request.format) {
    case 'xlsx':
      return (await import('./trackerExcel.ts')).writeTrackerExcel(request.document)
    case 'docx':
      return (await import('./trackerWord.ts')).writeTrackerWord(request.document, request.stationery)
    case 'csv':
      return encoded((await import('./trackerCsv.ts')).writeTrackerCsv(request.document))
    case 'ics':
      return encoded((await import('./dueCalendar.ts')).writeDueCalendar(request.document))
    case 'json':
      return encodedJson((await import('./trackerJson.ts')).trackerAsJson(request.document))
  }
}

function encoded(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text))
}

function encodedJson(value: unknown): Uint8Array<ArrayBuffer> {
  return encoded(`${JSON.stringify(value, null, 2)}\n`)
}
