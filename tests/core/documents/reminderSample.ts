import type { ReminderDocument } from '../../../core/documents/reminder.ts'
import type { Language } from '../../../shared/contract/fields.ts'

type Row = ReminderDocument['agreements'][number]

const texts = [
  'Publicar el inventario de viveros comunitarios de la cuenca, con su capacidad y la especie que produce cada uno',
  'Firmar el convenio de riego con las juntas de agua',
  'Presentar al grupo la propuesta de tarifa diferenciada para los municipios de la cuenca baja, con su estudio de costos',
  'Nombrar un enlace técnico permanente',
]
const days = ['2026-09-30', '2026-11-02', '2026-11-22', '2026-11-27', null]

/** A letter with everything that one can have, about so many agreements. */
export function sampleReminder(language: Language, count: number): ReminderDocument {
  return {
    language,
    institution: 'Secretaría de Recursos y Ambiente',
    number: 'SERA-DGC-045-2026',
    date: '2026-11-22',
    to: {
      name: 'Dra. Marta Elena Zúniga',
      honorific: 'Dra.',
      position: language === 'es' ? 'Directora ejecutiva' : 'Executive Director',
      institution: 'Instituto de Conservación Forestal (ICF)',
    },
    replyBy: '2026-12-04',
    signatory: { name: 'Óscar Andino', position: language === 'es' ? 'Coordinador del grupo' : 'Group Coordinator' },
    agreements: Array.from({ length: count }, (_, index) => rowOf(index)),
  }
}

function rowOf(index: number): Row {
  const dueDate = days[index % days.length] ?? null
  const daysLeft = dueDate === null ? null : Math.round((Date.parse(dueDate) - Date.parse('2026-11-22')) / 86_400_000)
  const overdue = daysLeft !== null && daysLeft < 0
  return {
    reference: `GNC-2026-0${1 + (index % 5)}/${index + 1}`,
    text: texts[index % texts.length] ?? '',
    dueKind: dueDate === null ? (index % 2 === 0 ? 'continuous' : null) : 'date',
    dueDate,
    daysLeft,
    overdue,
    state: index % 3 === 0 ? 'open' : 'inProgress',
    rating: index % 7 === 6 ? null : index % 6,
    reasons: [overdue ? 'overdue' : daysLeft === null ? 'silent' : 'dueSoon'],
  }
}
