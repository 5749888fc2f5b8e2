import { strFromU8, unzipSync } from 'fflate'

/** What a reader sees of a Word file: enough to prove what was written, without a library that would forgive. */
export type WordFile = {
  parts: Map<string, string>
  part(name: string): string
  /** The paragraphs of the body in order, those in tables too. */
  paragraphs: WordParagraph[]
  text: string
}
export type WordParagraph = { style: string; text: string; list: number | null; newPage: boolean; xml: string }

export function readWordFile(bytes: Uint8Array): WordFile {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]))
  const part = (name: string) => {
    const content = parts.get(name)
    if (content === undefined) throw new Error(`no part ${name}`)
    return content
  }
  const paragraphs = paragraphsOf(part('word/document.xml'))
  return { parts, part, paragraphs, text: paragraphs.map(paragraph => paragraph.text).join('\n') }
}

export function paragraphsOf(xml: string): WordParagraph[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, content = '']) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(content)?.[1] ?? '',
    text: [...content.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>|<w:(br|tab)\/>/g)]
      .map(([, text, mark]) => (mark === 'br' ? '\n' : mark === 'tab' ? '\t' : decode(text ?? '')))
      .join(''),
    list: Number(/<w:numId w:val="(\d+)"/.exec(content)?.[1] ?? Number.NaN) || null,
    newPage: content.includes('<w:pageBreakBefore/>'),
    xml: content,
  }))
}

function decode(text: string): string {
  const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replace(/&(\w+);/g, (whole, name) => characters[name] ?? whole)
}
