import type { AgreementOfMeeting } from '../../../../shared/contract/agreements.ts'
import { AgreementRow } from './AgreementRow.tsx'
import classes from './agreements.module.css'

type ListProps = { agreements: AgreementOfMeeting[]; numbersFixedAt: string | null }

/** The agreements by number, each with who answers for it and until when. */
export function AgreementList({ agreements, numbersFixedAt }: ListProps) {
  const isReadByOne = areReadByOne(agreements)
  return (
    <ol className={classes.list}>
      {agreements.map((agreement, index) => (
        <AgreementRow
          key={agreement.id}
          agreement={agreement}
          isFirst={index === 0}
          isLast={index === agreements.length - 1}
          isFixed={numbersFixedAt !== null}
          isReadByOne={isReadByOne}
        />
      ))}
    </ol>
  )
}

/** Whether the same person reads all of them out, or nobody is named. */
export function areReadByOne(agreements: readonly AgreementOfMeeting[]): boolean {
  return new Set(agreements.map(({ readBy }) => readBy)).size <= 1
}
