import type { ImportedMinutes } from '../../shared/contract/importedMinutes.ts'
import { longDate } from '../../shared/dates.ts'
import { translator } from '../../shared/texts/index.ts'
import { limits } from '../../shared/vocabulary.ts'
import type { MinutesDocument } from './minutesDocument.ts'
import { plainFromMarkdown } from './plainText.ts'

/**
 * The minutes in the shape in which minutes are imported, so that what leaves as JSON can come in again. What that shape has
 * no place for (agenda, free sections, question marks of points, support, the marks of formatted texts) stays out; absent values are null.
 */
export function minutesAsImported(document: MinutesDocument): ImportedMinutes {
  return {
    language: document.language,
    title: document.title || null,
    body: document.body || null,
    date: document.date,
    place: document.place || null,
    objective: document.objective || null,
    aims: document.aims,
    attendance: document.attendance.flatMap(({ sector, rows }) =>
      rows.map(({ organization, acronym, person, position, capacity, status }) => ({
        organization: organization && acronym ? `${organization} (${acronym})` : organization,
        person,
        position: position ?? capacity,
        sector: sector || null,
        status,
      })),
    ),
    presentations: document.presentations.map(({ presenter, text, priorities }) => ({
      presenter: presenter || null,
      text: plainFromMarkdown(text) || null,
      priorities,
    })),
    discussion: document.discussion && {
      text: plainFromMarkdown(document.discussion.text) || null,
      themes: document.discussion.themes,
    },
    interventions: document.interventions.map(({ speaker, organization, position, section, lead, points }) => ({
      speaker,
      organization,
      position,
      section,
      lead: lead || null,
      points: points.map(point => point.text),
    })),
    agreements: document.agreements.map(agreement => ({
      number: String(agreement.number),
      text: agreement.text,
      responsible: names(agreement.lead),
      due: due(agreement, document.language),
      readBy: agreement.readBy,
    })),
    closing: document.closing && { speaker: document.closing.speaker, text: document.closing.text || null },
    nextMeeting: nextMeeting(document),
    warnings: [],
  }
}

/** As many whole names as one line holds. */
function names(all: string[]): string | null {
  let line = ''
  for (const name of all) {
    const longer = line ? `${line}; ${name}` : name
    if (longer.length > limits.line) break
    line = longer
  }
  return line || null
}

function due(
  { dueKind, dueDate }: MinutesDocument['agreements'][number],
  language: MinutesDocument['language'],
): string | null {
  const t = translator(language)
  if (dueKind === 'date') return dueDate
  if (dueKind === 'continuous') return t('documents.common.continuous')
  return dueKind === 'undefined' ? t('documents.common.toBeDefined') : null
}

function nextMeeting({ nextMeeting: next, language }: MinutesDocument): string | null {
  if (next === null) return null
  const moment = [next.date && longDate(next.date, language), next.time, next.place].filter(Boolean).join(', ')
  return [moment, next.notes].filter(Boolean).join('\n') || null
}
