/** Plain text as Markdown that shows exactly that text: paragraphs kept, nothing read as a mark. */
export function markdownOf(plain: string): string {
  return plain
    .split(/\n{2,}/)
    .map(paragraph =>
      paragraph
        .split('\n')
        .map(line => escapeStart(escapeMarks(line.trim())))
        .join('  \n'),
    )
    .join('\n\n')
}

/** Words of a line without what Markdown reads as marks, anywhere in the line. */
export function escapeMarks(words: string): string {
  return words.replace(/[\\`*_[\]<>~|&]/g, '\\$&')
}

/** A line that begins no heading, list or rule. */
export function escapeStart(line: string): string {
  return line.replace(/^(#{1,6}|[-+=]+)(?=\s|$)/, '\\$1').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}
