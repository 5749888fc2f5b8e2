import { randomFrom } from '../../core/generate/random.ts'
import { writerFor } from '../../core/generate/writer.ts'
import type { Input } from '../../shared/contract/index.ts'

type Minutes = Input<'meetings.import'>['minutes']

const SPEAKERS = 60
const INSTITUTIONS = 40

/** The minutes of one long meeting with all their parts; always the same ones for the same sizes. */
export function largeMinutes(interventions: number, points: number): Minutes {
  const random = randomFrom(11)
  const institutions = Array.from({ length: INSTITUTIONS }, (_, index) => `Institución Invitada ${index + 1}`)
  const writer = writerFor(random, institutions)
  const several = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => make(index))
  const people = several(SPEAKERS, index => ({
    speaker: `Participante ${String.fromCharCode(65 + (index % 26))} Número ${index + 1}`,
    organization: institutions[index % INSTITUTIONS] ?? null,
    position: 'Punto focal',
  }))
  return {
    language: 'es',
    title: 'Reunión ampliada de medición',
    body: 'Grupo de medición',
    date: '2026-09-15',
    place: 'Salón de sesiones',
    objective: writer.paragraph(3),
    aims: several(5, writer.aim),
    attendance: people.map(({ speaker, organization, position }) => ({
      organization,
      person: speaker,
      position,
      sector: null,
      status: 'present' as const,
    })),
    presentations: several(2, () => ({
      presenter: people[0]?.speaker ?? null,
      text: `${writer.paragraph(4)}\n\n${writer.paragraph(4)}`,
      priorities: several(5, writer.aim),
    })),
    discussion: { text: `${writer.paragraph(6)}\n\n${writer.paragraph(6)}`, themes: several(6, writer.topic) },
    interventions: several(interventions, index => ({
      ...(people[index % SPEAKERS] ?? { speaker: null, organization: null, position: null }),
      section:
        ['Instituciones de gobierno', 'Cooperación', 'Sociedad civil'][Math.floor((index * 3) / interventions)] ?? null,
      lead: index % 3 === 0 ? writer.statement() : null,
      points: several(points, order => (order === 1 ? writer.question() : writer.statement())),
    })),
    agreements: several(20, index => ({
      number: String(index + 1),
      text: writer.agreement(),
      responsible: institutions[index] ?? null,
      due: '2026-12-15',
      readBy: null,
    })),
    closing: { speaker: people[1]?.speaker ?? null, text: writer.paragraph(4) },
    nextMeeting: writer.nextStep(),
    warnings: [],
  }
}
