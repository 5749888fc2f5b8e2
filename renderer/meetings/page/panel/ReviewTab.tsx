import type { Finding } from '../../../../shared/contract/checks.ts'
import { useQuery } from '../../../bridge/hooks.ts'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { FindingItem } from './FindingItem.tsx'
import classes from './panel.module.css'

const kinds: readonly Finding['kind'][] = [
  'emptyPart',
  'emptySection',
  'agreementLacks',
  'unanswered',
  'noSpeaker',
  'notListed',
  'spelledTwoWays',
  'countDiffers',
  'silent',
]

/** What to look at before the meeting is closed, each with the way there or a remedy. It advises: nothing waits for it. */
export function ReviewTab({ meetingId }: { meetingId: string }) {
  const texts = useTexts()
  const { data: findings } = useQuery('checks.list', { meetingId })
  if (!findings) return null
  if (findings.length === 0) return <p className={classes.quiet}>{texts('review.nothing')}</p>
  return (
    <>
      <p className={classes.quiet}>{texts('review.lead')}</p>
      {kinds.map(kind => {
        const own = findings.filter(finding => finding.kind === kind)
        if (own.length === 0) return null
        return (
          <section key={kind} className={classes.group} aria-label={texts(`review.kinds.${kind}`)}>
            <h3 className={classes.groupTitle}>
              {texts(`review.kinds.${kind}`)} <span className={classes.count}>{own.length}</span>
            </h3>
            <ul className={classes.items}>
              {own.map(finding => (
                <li key={keyOf(finding)} className={classes.item}>
                  <FindingItem finding={finding} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

function keyOf(finding: Finding): string {
  return JSON.stringify(finding)
}
