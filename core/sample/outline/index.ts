import { annualReport } from './annualReport.ts'
import { data } from './data.ts'
import { funding } from './funding.ts'
import { launch } from './launch.ts'
import { livelihoodsProgress } from './livelihoodsProgress.ts'
import { livelihoodsStart } from './livelihoodsStart.ts'
import { review } from './review.ts'
import type { MeetingOutline } from './types.ts'

/** The meetings, oldest first. */
export const outlines: readonly MeetingOutline[] = [
  launch,
  data,
  livelihoodsStart,
  funding,
  livelihoodsProgress,
  review,
  annualReport,
]
