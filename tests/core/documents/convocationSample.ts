import type { Convocation, Signatory } from '../../../core/documents/convocation.ts'
import type { Language } from '../../../shared/contract/fields.ts'

/** A convocation that says nothing but which meeting it is. */
export function bareConvocation(changes: Partial<Convocation> = {}): Convocation {
  return {
    language: 'es',
    id: '01980000-0000-7000-8000-000000000001',
    sequence: 0,
    changedAt: '2026-11-21T15:00:00.000Z',
    reference: 'GNC-2026-05',
    institution: '',
    body: 'Grupo Nacional de Cuencas',
    title: '',
    phase: '',
    date: null,
    startTime: null,
    endTime: null,
    timeZone: null,
    modality: null,
    place: '',
    link: '',
    chair: '',
    convener: '',
    convenerEmail: null,
    objective: '',
    aims: [],
    agenda: [],
    carried: [],
    previous: null,
    convened: [],
    ...changes,
  }
}

export function signatory(organization: string, changes: Partial<Signatory> = {}): Signatory {
  return { organization, name: '', position: '', role: 'participant', email: null, phone: null, ...changes }
}

/** A convocation with everything that one can have. */
export function fullConvocation(language: Language): Convocation {
  return bareConvocation({
    language,
    sequence: 3,
    institution: 'Secretaría de Recursos y Ambiente',
    title: 'Quinta reunión del grupo',
    phase: 'Diagnóstico',
    date: '2026-12-03',
    startTime: '09:00',
    endTime: '12:30',
    timeZone: 'America/Tegucigalpa',
    modality: language === 'es' ? 'Híbrida' : 'Hybrid',
    place: 'Salón Copán; edificio B, Tegucigalpa',
    link: 'https://example.org/sala',
    chair: 'Marta Elena Zúniga',
    convener: 'Óscar Andino',
    convenerEmail: 'oscar@example.org',
    objective: 'Revisar el plan:',
    aims: ['Conocer el avance de la siembra', 'Acordar el riego'],
    agenda: [
      { title: 'Aprobación del acta anterior (GNC-2026-04)', presenter: '', minutes: 5, notes: '' },
      { title: 'Riego en la cuenca baja', presenter: 'Claire Dumont', minutes: 40, notes: 'Con mapas' },
    ],
    carried: [
      {
        reference: 'GNC-2026-04/1',
        text: 'Enviar el mapa de viveros',
        lead: ['Instituto de Conservación'],
        state: 'inProgress',
        dueKind: 'date',
        dueDate: '2026-12-15',
        remark: '',
      },
    ],
    previous: 'GNC-2026-04',
    convened: [
      {
        title: language === 'es' ? 'Preside' : 'Chair',
        rows: [
          signatory('Secretaría de Recursos y Ambiente (SERA)', {
            name: 'Marta Elena Zúniga',
            position: 'Subsecretaria',
            role: 'chair',
            email: 'marta@example.org',
            phone: '+504 2222-0000',
          }),
        ],
      },
      { title: 'Sociedad civil', rows: [signatory('Fundación Agua Viva'), signatory('Juntas de agua')] },
    ],
  })
}
