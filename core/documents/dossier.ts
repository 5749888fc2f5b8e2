import { TextEncoder } from 'node:util'
import type { Audience, Language } from '../../shared/contract/fields.ts'
import { Refusal } from '../../shared/errors.ts'
import { freeName, safeFileName } from '../../shared/fileName.ts'
import { translator } from '../../shared/texts/index.ts'
import type { DocumentFile } from './file.ts'
import { block, element, escapeHtml, lines } from './page/html.ts'
import type { DocumentRequest } from './produce.ts'
import { packParts } from './spreadsheetZip.ts'

/** Everything of a meeting in one edition: each file with what it holds, for the page of contents. */
export type DossierDocument = {
  language: Language
  audience: Audience
  reference: string
  title: string
  parts: {
    /** Under which name it stands; an attachment keeps its own. */
    name: string
    holds: string
    isAttachment: boolean
    request: DocumentRequest
  }[]
}

/**
 * The files of a dossier as one ZIP with a page that lists them. What this machine cannot make a PDF of is left out, and the page
 * says so. Throws what the other writers throw.
 */
export async function writeDossier(
  document: DossierDocument,
  produce: (request: DocumentRequest) => Promise<DocumentFile>,
): Promise<Uint8Array<ArrayBuffer>> {
  const t = translator(document.language)
  const root = safeFileName(`${document.reference} ${t('outputs.dossier.fileName')}`)
  const files: Record<string, Uint8Array> = {}
  const listed: { path: string; holds: string }[] = []
  let withoutPdf = false
  for (const { name, holds, isAttachment, request } of document.parts) {
    const file = await made(request, produce)
    if (file === null) {
      withoutPdf = true
      continue
    }
    const folder = isAttachment ? `${root}/${safeFileName(t('outputs.dossier.attachments'))}/` : `${root}/`
    const path = freeName(files, safeFileName(name), folder)
    files[path] = file.bytes
    listed.push({ path: path.slice(root.length + 1), holds })
  }
  const contents = contentsPage(document, listed, withoutPdf)
  const page = freeName(files, `${safeFileName(t('outputs.dossier.contents'))}.html`, `${root}/`)
  return packParts({ [page]: new TextEncoder().encode(contents), ...files })
}

/** Null where it was to be a PDF and no program makes one. */
async function made(request: DocumentRequest, produce: (request: DocumentRequest) => Promise<DocumentFile>) {
  try {
    return await produce(request)
  } catch (error) {
    if (error instanceof Refusal && error.envelope.code.startsWith('pdf.')) return null
    throw error
  }
}

function contentsPage(
  { language, audience, reference, title }: DossierDocument,
  files: readonly { path: string; holds: string }[],
  withoutPdf: boolean,
): string {
  const t = translator(language)
  const rows = files.map(({ path, holds }) => {
    const address = path.split('/').map(encodeURIComponent).join('/')
    const name = element('a', lines(path), `href="${escapeHtml(address)}"`)
    return `<tr><td>${name}</td><td>${lines(holds)}</td></tr>`
  })
  const headings = ['file', 'holds'] as const
  const head = headings.map(key => `<th scope="col">${lines(t(`outputs.dossier.${key}`))}</th>`).join('')
  return [
    `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width">',
    element('title', escapeHtml(`${reference} ${t('outputs.dossier.title')}`)),
    `<style>${STYLE}</style></head><body>`,
    block('p', reference, 'reference'),
    block('h1', title || t('outputs.dossier.title')),
    block('p', t(`documents.common.edition.${audience}`)),
    `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`,
    withoutPdf ? block('p', t('outputs.dossier.withoutPdf'), 'note') : '',
    '</body></html>\n',
  ].join('')
}

const STYLE = `html{font:16px/1.45 Arial,Helvetica,sans-serif;color:#262626;background:#fff}body{max-width:46rem;margin:3rem auto;padding:0 1rem}
h1{color:#1f4e79;font-size:1.6rem;line-height:1.2;margin:.2rem 0 1rem}.reference,.note{color:#595959;margin:0}.note{margin-top:1rem}
table{width:100%;border-collapse:collapse}th{text-align:left;color:#1f4e79;background:#e8eef5}th,td{padding:.5rem .6rem;border-bottom:1px solid #bfcad6;overflow-wrap:anywhere;vertical-align:top}a{color:#1f5fa8}`
