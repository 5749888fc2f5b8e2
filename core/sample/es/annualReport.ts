import type { MeetingTexts } from '../outline/types.ts'

export const annualReport = {
  title: 'Informe anual y perfil del desplazamiento interno',
  place: 'Salón Francisco Morazán, Cancillería de la República, Tegucigalpa, y enlace virtual',
  objective:
    'Conocer y validar el informe anual del Plan de Acción Nacional, recibir el perfil actualizado del desplazamiento interno y acordar las prioridades del próximo año.',
  aims: [
    'Validar la calificación de los compromisos que contendrá el informe anual.',
    'Recibir el perfil del desplazamiento interno en 20 municipios.',
    'Acordar las prioridades y el calendario de reuniones del próximo año.',
  ],
  agenda: [
    'Bienvenida y comprobación de asistencia',
    'Aprobación de la ayuda memoria del {{day:-12}}',
    'Seguimiento de acuerdos abiertos',
    'Perfil del desplazamiento interno en 20 municipios',
    'Informe anual del Plan de Acción Nacional',
    'Prioridades y calendario del próximo año',
    'Lectura de acuerdos y cierre',
  ],
  capacities: {},
  presentations: [],
  discussion: '',
  themes: [],
  headings: {},
  interventions: {},
  agreements: {},
  closing: '',
  nextMeeting: { place: '', notes: '' },
  sections: [],
} satisfies MeetingTexts
