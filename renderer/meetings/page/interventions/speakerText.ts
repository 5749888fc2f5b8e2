import type { Intervention } from '../../../../shared/contract/meetings.ts'

/** Who speaks, and how the minutes print them. */
export type Speaker = Pick<Intervention, 'personId' | 'organizationId' | 'speaker' | 'capacity' | 'printed'>

/** Who speaks, as the minutes print it: the person, else the institution; null where nobody is named. */
export function speakerText({ printed, speaker }: Pick<Intervention, 'printed' | 'speaker'>): string | null {
  return printed.person ?? speaker ?? printed.organization
}
