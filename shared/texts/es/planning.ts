/** Planning a meeting. */
export const planning = {
  previousMinutes: 'Aprobación del acta anterior ({{reference}})',
  followUp: 'Seguimiento de acuerdos',
}
