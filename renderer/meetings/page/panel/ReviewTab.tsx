import { useTexts } from '../../../language/LanguageProvider.tsx'
import { useJump } from '../parts/jump.ts'
import { fieldName } from '../parts/useListCommands.ts'
import classes from './panel.module.css'
import type { Remark, RemarkKind } from './review.ts'

const kinds: readonly RemarkKind[] = [
  'emptyPart',
  'emptyAgreement',
  'noResponsible',
  'noDue',
  'noSpeaker',
  'unanswered',
]

/** What to look at before the minutes leave, each with the way there. */
export function ReviewTab({ remarks }: { remarks: Remark[] }) {
  const texts = useTexts()
  const jump = useJump()

  function go(remark: Remark) {
    switch (remark.kind) {
      case 'emptyPart':
        return jump.toPart(remark.part === 'date' ? 'head' : remark.part)
      case 'unanswered':
        return jump.toPoint(remark.id)
      case 'noSpeaker':
        return jump.toField(`speaker:${remark.id}`)
      default:
        return jump.toField(fieldName('agreements', remark.id))
    }
  }

  if (remarks.length === 0) return <p className={classes.quiet}>{texts('meeting.review.nothing')}</p>
  return (
    <>
      <p className={classes.quiet}>{texts('meeting.review.lead')}</p>
      {kinds.map(kind => {
        const own = remarks.filter(remark => remark.kind === kind)
        if (own.length === 0) return null
        return (
          <section key={kind} className={classes.group} aria-label={texts(`meeting.review.${kind}`)}>
            <h3 className={classes.groupTitle}>
              {texts(`meeting.review.${kind}`)} <span className={classes.count}>{own.length}</span>
            </h3>
            <ul className={classes.items}>
              {own.map(remark => (
                <li key={remark.kind === 'emptyPart' ? remark.part : remark.id} className={classes.item}>
                  <button type="button" className={classes.jump} onClick={() => go(remark)}>
                    <RemarkWords remark={remark} />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

function RemarkWords({ remark }: { remark: Remark }) {
  const texts = useTexts()
  if (remark.kind === 'emptyPart') return <span>{texts(`meeting.review.parts.${remark.part}`)}</span>
  const sign = remark.kind === 'unanswered' ? `${texts('meeting.points.q')}${remark.number}` : `${remark.number}.`
  const text = remark.kind === 'emptyAgreement' ? texts('meeting.agreements.untitled') : remark.text
  return (
    <>
      <span className={classes.number}>{sign}</span>
      <span className={classes.itemText}>{text || texts('meeting.review.noText')}</span>
    </>
  )
}
