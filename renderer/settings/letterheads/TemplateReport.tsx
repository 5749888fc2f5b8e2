import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { LetterheadReport } from '../../../shared/contract/letterheads.ts'
import { fieldName, type LetterheadKind } from '../../../shared/letterheadFields.ts'
import { faultName, spotText, suggestionText } from '../../../shared/letterheadText.ts'
import { useLanguage, useTexts } from '../../language/LanguageProvider.tsx'
import classes from './letterheads.module.css'

type TemplateReportProps = { kind: LetterheadKind; name: string; report: LetterheadReport }

/** What a check found: each fault with its place and what was probably meant, then what is only advised. */
export function TemplateReport({ kind, name, report }: TemplateReportProps) {
  const texts = useTexts()
  const language = useLanguage()
  const { faults, fields, missing, undescribed } = report
  const good = faults.length === 0
  const missed = missing.map(path => fieldName(kind, path, language)).join(', ')
  return (
    <div className={classes.report} role="status">
      <p className={classes.name}>{name}</p>
      <p className={good ? classes.good : classes.bad}>
        {good ? <IconCheck size={18} aria-hidden="true" /> : <IconAlertTriangle size={18} aria-hidden="true" />}
        {good
          ? fields === 0
            ? texts('letterheads.withoutFields')
            : texts('letterheads.good', { count: fields })
          : texts('letterheads.bad')}
      </p>
      {!good && (
        <ol className={classes.faults}>
          {faults.map((fault, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list of one check never changes
            <Fault key={index} fault={fault} />
          ))}
        </ol>
      )}
      {good && missing.length > 0 && (
        <p className={classes.quiet}>{texts('letterheads.missing', { fields: missed })}</p>
      )}
      {undescribed > 0 && <p className={classes.quiet}>{texts('letterheads.undescribed', { count: undescribed })}</p>}
    </div>
  )
}

function Fault({ fault }: { fault: LetterheadReport['faults'][number] }) {
  const texts = useTexts()
  return (
    <li>
      <strong>{faultName(fault, texts)}</strong>
      {fault.suggestion && <> {suggestionText(fault.suggestion, texts)}</>}
      <span className={classes.quiet}>
        {spotText(fault.spot, texts)}
        {fault.spot.text && <q className={classes.around}>{fault.spot.text}</q>}
      </span>
    </li>
  )
}
