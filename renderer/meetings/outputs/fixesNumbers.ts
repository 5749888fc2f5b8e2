import type { Meeting } from '../../../shared/contract/meetings.ts'

/** Whether the first thing of a meeting that leaves would fix the numbers of its agreements. */
export function fixesNumbers({ numbersFixedAt, agreements }: Pick<Meeting, 'numbersFixedAt' | 'agreements'>): boolean {
  return numbersFixedAt === null && agreements.length > 0
}
