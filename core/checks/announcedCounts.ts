import type { Finding } from '../../shared/contract/checks.ts'
import type { Meeting } from '../../shared/contract/meetings.ts'

// biome-ignore format: a table
const numbers: Record<string, number> = {
  un: 1, una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, once: 11, doce: 12,
  trece: 13, catorce: 14, quince: 15, dieciséis: 16, diecisiete: 17, dieciocho: 18, diecinueve: 19, veinte: 20,
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20,
}

/** What people count when they announce it, in both languages. */
const things = {
  questions: 'preguntas?|interrogantes?|questions?',
  points: 'puntos?|comentarios?|aspectos?|observaciones|points?|comments?|remarks?',
  aims: 'objetivos?(?: específicos)?|aims?|(?:specific )?objectives?',
  priorities: 'prioridades?|priorit(?:y|ies)',
  themes: 'temas?|themes?|topics?',
  agreements: 'acuerdos?|agreements?',
  institutions: 'instituciones|organizaciones|entidades|institutions?|organi[sz]ations?|entities',
} as const
type Thing = keyof typeof things

/** A number in words or digits with what is counted, at most one word between them: "tres grandes prioridades". */
const patterns = Object.fromEntries(
  Object.entries(things).map(([thing, nouns]) => [
    thing,
    new RegExp(
      `(?<![\\p{L}\\p{N}.,])(\\d{1,3}|${Object.keys(numbers).join('|')})(?: \\p{L}+)? (?:${nouns})(?!\\p{L})`,
      'giu',
    ),
  ]),
)

/** Where a text says how many follow and another number does. What is only said once about people counts their institutions. */
export function countFindings(meeting: Meeting): Finding[] {
  const organizations = new Set(meeting.attendance.map(row => row.organizationId ?? row.id)).size
  const attended = (text: string) =>
    organizations > 0 && /asist|particip|acud|attend|present/iu.test(text) ? organizations : null
  return [
    ...compare(meeting.id, meeting.objective, { aims: meeting.aims.length, institutions: attended(meeting.objective) }),
    ...meeting.presentations.flatMap(({ id, text, priorities }) =>
      compare(id, text, { priorities: priorities.length }),
    ),
    ...compare(meeting.id, meeting.discussion, {
      themes: meeting.themes.length,
      institutions: attended(meeting.discussion),
    }),
    ...meeting.interventions.flatMap(({ id, lead, points }) => {
      const found = {
        questions: points.filter(point => point.kind === 'question').length,
        points: points.length,
      }
      // A first point may do what a lead does: it announces the rest.
      const first = points[0]
      const announcing = first && first.kind === 'statement' && points.length > 1 ? first.text : ''
      return [
        ...compare(id, lead, found),
        ...compare(id, announcing, { questions: found.questions, points: points.length - 1 }),
      ]
    }),
    ...compare(meeting.id, meeting.closing, {
      agreements: meeting.agreements.length,
      institutions: attended(meeting.closing),
    }),
  ]
}

/** @param found how many there are of each thing that this text can announce; what is not there at all is not compared */
function compare(recordId: string, text: string, found: Partial<Record<Thing, number | null>>): Finding[] {
  return Object.entries(found).flatMap(([thing, count]) => {
    const pattern = patterns[thing]
    if (pattern === undefined || count === null || count === undefined || count === 0) return []
    return [...text.matchAll(pattern)].flatMap(([quoted, number = '']): Finding[] => {
      const announced = numbers[number.toLowerCase()] ?? Number(number)
      return announced === count ? [] : [{ kind: 'countDiffers', recordId, quoted, announced, found: count }]
    })
  })
}
