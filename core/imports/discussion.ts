import { actionIn } from './agreementDetails.ts'
import type { Agreement } from './agreements.ts'
import type { Intervention } from './interventions.ts'
import type { Reading } from './reading.ts'
import { remarkIn } from './remarks.ts'
import type { Paragraph } from './unwrap.ts'

/** What stands in running minutes: remarks that name their speaker, actions, and everything else. */
export type Discussed = { interventions: Intervention[]; agreements: Agreement[]; others: Paragraph[] }

/**
 * Reads paragraphs of a discussion. A remark stands in the section of the last list item above it that is set further left
 * and is no remark itself. Actions ("ACTION: …") become agreements when `withActions`.
 */
export function readDiscussion(paragraphs: readonly Paragraph[], withActions: boolean, reading: Reading): Discussed {
  const found: Discussed = { interventions: [], agreements: [], others: [] }
  let topics: Paragraph[] = []
  for (const paragraph of paragraphs) {
    const { line, text } = paragraph
    const action = withActions && !line.cells ? actionIn(text, reading) : null
    const remark = action || line.cells || line.heading > 0 ? null : remarkIn(text, reading)
    if (action) {
      found.agreements.push(action)
    } else if (remark) {
      const topic = topics.findLast(above => levelOf(above) < line.indent)
      const section = topic && topic.text.length <= 300 ? topic.text : null
      found.interventions.push({ ...remark.speaker, section, lead: null, points: [remark.said] })
    } else {
      found.others.push(paragraph)
      if (line.marker === null && line.heading === 0) continue
      topics = [...topics.filter(above => levelOf(above) < levelOf(paragraph)), paragraph]
    }
  }
  return { ...found, agreements: withoutTag(found.agreements) }
}

/** How far right a paragraph stands; a heading stands left of everything. */
function levelOf({ line }: Paragraph): number {
  return line.heading > 0 ? line.heading - 7 : line.indent
}

/** Takes away the tag, in capitals, that ends every one of several actions. */
function withoutTag(agreements: Agreement[]): Agreement[] {
  const tag = /\s(\p{Lu}+(?:-\p{Lu}+)+)$/u.exec(agreements[0]?.text.slice(-60) ?? '')?.[0]
  if (!tag || agreements.length < 2 || !agreements.every(one => one.text.endsWith(tag))) return agreements
  return agreements.map(one => ({ ...one, text: one.text.slice(0, -tag.length) }))
}
