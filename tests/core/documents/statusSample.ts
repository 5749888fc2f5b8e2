import type { StatusDocument } from '../../../core/documents/statusParts.ts'
import type { FigureGroup } from '../../../shared/contract/dashboard.ts'
import type { Language } from '../../../shared/contract/fields.ts'

const rows = (count: number) => Array.from({ length: count }, (_, index) => index)

const group = (name: string, open: number, overdue: number): FigureGroup => ({
  key: name === '' ? '' : `name:${name}`,
  name,
  open: rows(open),
  overdue: rows(overdue),
  fulfilled: rows(3),
  rated: open,
  average: open === 0 ? null : 2.5,
})

/** As full as a status sheet gets: long names, more groups than it shows, ten agreements of long texts. */
export function sampleStatus(language: Language): StatusDocument {
  const long =
    language === 'es'
      ? 'Elaborar el mapa de servicios de atención disponibles en los ocho departamentos priorizados, con los puntos focales de cada institución, y publicarlo antes de la siguiente reunión.'
      : 'Map the services available in the eight priority departments, with the focal points of each institution, and publish the map before the next ordinary meeting of the group.'
  const ministry = language === 'es' ? 'Secretaría de Desarrollo Social' : 'Ministry of Social Development'
  const attention = rows(10).map(index => ({
    id: `0190a0b0-0000-7000-8000-00000000000${index}`,
    reference: `GNCPIN-2026-${10 + index}/${12 + index}`,
    text: long,
    responsible: index % 3 === 0 ? [] : [ministry, 'UNICEF', 'ACNUR'].slice(0, index % 4),
    state: 'open' as const,
    rating: index % 7 === 6 ? null : index % 7,
    dueDate: index < 7 ? `2026-0${index + 1}-15` : `2026-12-0${index - 6}`,
    daysLeft: index < 7 ? -(310 - 30 * index) : index + 3,
  }))
  return {
    language,
    institution:
      language === 'es' ? 'Secretaría de Coordinación Intersectorial' : 'Secretariat for Intersectoral Coordination',
    body: null,
    figures: {
      today: '2026-11-21',
      since: '2026-10-01',
      ids: [],
      open: rows(143),
      overdue: rows(41),
      dueSoon: rows(12),
      withoutDay: rows(22),
      fulfilled: rows(87),
      punctuality: { onTime: rows(50), late: rows(20), unknown: rows(17) },
      byResponsible: [ministry, 'SEPRO', 'INM', 'DGPHM', 'UNICEF', 'ACNUR', 'AMHON', 'INFOP', ''].map((name, index) =>
        group(name, 40 - 4 * index, 12 - 2 * Math.min(index, 6)),
      ),
      byBody: ['GNC · Grupo Nacional de Coordinación', 'MTP · Mesa Técnica de Protección', 'GT'].map((name, index) =>
        group(name, 80 - 30 * index, 20 - 10 * index),
      ),
      bySector: [],
      ratings: { levels: [12, 30, 44, 51, 20, 60].map(rows), unrated: rows(13), average: 2.94 },
      ageing: { upTo30: rows(20), upTo90: rows(43), upTo180: rows(30), longer: rows(49), unknown: rows(1) },
      movement: {
        opened: rows(18),
        fulfilled: rows(11),
        reopened: rows(1),
        ratedUp: rows(32),
        ratedDown: rows(4),
        becameOverdue: rows(9),
        openThen: 136,
        overdueThen: 45,
        averageThen: 2.8,
      },
      next: [],
      attention,
    },
  }
}
