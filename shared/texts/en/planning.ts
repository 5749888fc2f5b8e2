import type { planning as es } from '../es/planning.ts'
import type { SameShape } from '../sameShape.ts'

export const planning: SameShape<typeof es> = {
  previousMinutes: 'Approval of the previous minutes ({{reference}})',
  followUp: 'Follow-up of agreements',
}
