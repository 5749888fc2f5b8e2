import { cleanText } from '../../shared/text.ts'

/** A text as it may stand in an XML document, between tags and in attributes with double quotation marks. */
export function escapeXml(text: string): string {
  return cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
