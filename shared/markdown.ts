/** Plain text as Markdown that shows exactly that text: paragraphs kept, nothing read as a mark. */
export function markdownOf(plain: string): string {
  return plain
    .split(/\n{2,}/)
    .map(paragraph => paragraph.split('\n').map(escapeLine).join('  \n'))
    .join('\n\n')
}

function escapeLine(line: string): string {
  return line
    .trim()
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/^(#{1,6}|[-+=]+)(?=\s|$)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}
