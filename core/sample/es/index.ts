import { annualReport } from './annualReport.ts'
import { data } from './data.ts'
import { directory } from './directory.ts'
import { funding } from './funding.ts'
import { launch } from './launch.ts'
import { livelihoodsProgress } from './livelihoodsProgress.ts'
import { livelihoodsStart } from './livelihoodsStart.ts'
import { review } from './review.ts'

/** The texts of the Spanish sample: meetings by key. */
export const spanish = {
  directory,
  meetings: { launch, data, livelihoodsStart, funding, livelihoodsProgress, review, annualReport },
}
