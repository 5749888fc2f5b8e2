import { TextEncoder } from 'node:util'
import { cleanText } from '../../shared/text.ts'

/** Of one line, in bytes (RFC 5545, 3.1). */
const LINE_BYTES = 75

/** Content lines as the text of a calendar file: folded, and ended as the standard says. */
export function calendarText(lines: readonly string[]): string {
  return lines.map(folded).join('')
}

/** The line of a property; none where it has no value. */
export function property(name: string, value: string): string[] {
  return value.trim() === '' ? [] : [`${name}:${escaped(value.trim())}`]
}

/** RFC 5545, 3.3.11. */
export function escaped(text: string): string {
  return cleanText(text)
    .replaceAll('\t', ' ')
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

/** A parameter's value; double quotes have no place in it (RFC 5545, 3.2; RFC 6868 writes them so). */
export function quoted(text: string): string {
  return `"${cleanText(text).replaceAll('^', '^^').replaceAll('"', "^'").replace(/\s+/g, ' ')}"`
}

/** An instant as milliseconds in the form of RFC 5545, 3.3.5: `20261121T150000Z`. */
export function utc(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

/** A day or a time without its marks: `20261121`. */
export function compact(text: string): string {
  return text.replaceAll(/[-:]/g, '')
}

/** Lines of at most 75 bytes, continued with a space; no character is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder()
  let text = ''
  let room = LINE_BYTES
  for (const character of line) {
    const size = encoder.encode(character).byteLength
    if (size > room) {
      text += '\r\n '
      room = LINE_BYTES - 1
    }
    text += character
    room -= size
  }
  return `${text}\r\n`
}
