import type { JSONContent } from '@tiptap/core'
import { escapeMarks, escapeStart } from '../../shared/markdown.ts'
import { VERBATIM } from './markdownRead.ts'

/** The content of the editor as Markdown that reads back as the same content. Empty paragraphs say nothing and go. */
export function writeMarkdown(doc: JSONContent): string {
  return blocksText(doc.content ?? [])
}

function blocksText(blocks: readonly JSONContent[]): string {
  const parts: string[] = []
  let before: string | undefined
  let second = false
  for (const block of blocks) {
    // Two lists of a kind, one after the other, would be read as one: the second has other marks.
    second = isList(block) && block.type === before ? !second : false
    const text = blockText(block, second)
    if (text === '') continue
    parts.push(text)
    before = block.type
  }
  return parts.join('\n\n')
}

function blockText(block: JSONContent, second: boolean): string {
  const content = block.content ?? []
  switch (block.type) {
    case 'heading':
      return inlineText(content) === ''
        ? ''
        : `${'#'.repeat(levelOf(block))} ${inlineText(content).replaceAll('\\\n', ' ')}`
    case 'bulletList':
      return listText(content, () => (second ? '* ' : '- '))
    case 'orderedList': {
      const start = Number(block.attrs?.start ?? 1)
      return listText(content, index => `${start + index}${second ? ')' : '.'} `)
    }
    case 'blockquote': {
      const text = blocksText(content)
      return text === '' ? '' : text.replace(/^/gm, '> ').replace(/ +$/gm, '')
    }
    case VERBATIM:
      return String(block.attrs?.text ?? '')
    default:
      return inlineText(content)
  }
}

function isList(block: JSONContent): boolean {
  return block.type === 'bulletList' || block.type === 'orderedList'
}

function levelOf(block: JSONContent): number {
  const level = Number(block.attrs?.level)
  return level >= 1 && level <= 6 ? level : 3
}

function listText(items: readonly JSONContent[], mark: (index: number) => string): string {
  return items
    .map((item, index) => {
      const text = (item.content ?? [])
        .map(block => ({ block, text: blockText(block, false) }))
        .filter(each => each.text !== '')
        .map((each, place) => `${place === 0 ? '' : isList(each.block) ? '\n' : '\n\n'}${each.text}`)
        .join('')
      const indent = ' '.repeat(mark(index).length)
      return `${mark(index)}${text.replace(/\n(?=[^\n])/g, `\n${indent}`)}`.trimEnd()
    })
    .join('\n')
}

type Run = { text: string; marks: string; href: string | null }

/** Inner marks last: `~~**_x_**~~` opens and closes in mirrored order. */
const signs: readonly (readonly [string, string])[] = [
  ['strike', '~~'],
  ['bold', '**'],
  ['italic', '*'],
]

function inlineText(nodes: readonly JSONContent[]): string {
  const runs = joined(nodes)
  const written = runs.map((run, index) => runText(run, runs[index - 1], runs[index + 1])).join('')
  return written
    .split('\n')
    .map(line => escapeStart(line.trimStart()))
    .join('\n')
    .replace(/(?:\\\n)+$/, '')
    .trim()
}

/** Texts with the same look side by side are one; a break ends every mark, so that none reaches over a line. */
function joined(nodes: readonly JSONContent[]): Run[] {
  const runs: Run[] = []
  for (const node of nodes) {
    const last = runs.at(-1)
    const run = runOf(node)
    if (last && last.text !== '\n' && run.text !== '\n' && last.marks === run.marks && last.href === run.href) {
      last.text += run.text
    } else runs.push(run)
  }
  return runs
}

function runOf(node: JSONContent): Run {
  if (node.type === 'hardBreak') return { text: '\n', marks: '', href: null }
  const names = new Set((node.marks ?? []).map(mark => mark.type))
  const link = (node.marks ?? []).find(mark => mark.type === 'link')
  return {
    text: (node.text ?? '').replace(/\n/g, ' '),
    marks: signs
      .filter(([name]) => names.has(name))
      .map(([, sign]) => sign)
      .join(''),
    href: typeof link?.attrs?.href === 'string' ? link.attrs.href : null,
  }
}

function runText(run: Run, before: Run | undefined, after: Run | undefined): string {
  if (run.text === '\n') return '\\\n'
  if (run.marks === '' && run.href === null) return escapeMarks(run.text)
  const [lead, words, trail] = heldApart(run.text, endOf(before), startOf(after))
  if (words === '') return escapeMarks(run.text)
  const marked = `${run.marks}${escapeMarks(words)}${mirrored(run.marks)}`
  const linked = run.href === null ? marked : `[${marked}](<${run.href.replace(/[<>\\\n]/g, encodeURIComponent)}>)`
  return `${escapeMarks(lead)}${linked}${escapeMarks(trail)}`
}

/**
 * Marks hold only where they touch words: spaces at the ends stand outside, and so do stops that touch a letter on the other
 * side ("**Nota:**Se acordó" would not be bold).
 */
function heldApart(text: string, before: string, after: string): [string, string, string] {
  const letter = /[\p{L}\p{N}]/u
  const outsideLeft = letter.test(before) ? /^[^\p{L}\p{N}]*/u : /^\s*/u
  const outsideRight = letter.test(after) ? /[^\p{L}\p{N}]*$/u : /\s*$/u
  const lead = outsideLeft.exec(text)?.[0] ?? ''
  const rest = text.slice(lead.length)
  const trail = outsideRight.exec(rest)?.[0] ?? ''
  return [lead, rest.slice(0, rest.length - trail.length), trail]
}

function endOf(run: Run | undefined): string {
  return run?.text.at(-1) ?? ' '
}

function startOf(run: Run | undefined): string {
  return run?.text.at(0) ?? ' '
}

function mirrored(marks: string): string {
  return [...marks].reverse().join('')
}
