import type { Output } from '../../shared/contract/index.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import classes from './backups.module.css'

/** What the check of the whole workspace found, and what can be done about it. */
export function VerifyReport({ report }: { report: Output<'workspace.verify'> }) {
  const texts = useTexts()
  const { problems, records, attachments, missingAttachments, damagedAttachments, searchRebuilt, brokenVersions } =
    report
  const lacking = [
    ...missingAttachments.map(({ name, meeting }) => ({ what: texts('backups.attachmentMissing', { name }), meeting })),
    ...damagedAttachments.map(({ name, meeting }) => ({ what: texts('backups.attachmentDamaged', { name }), meeting })),
  ].map(({ what, meeting }) => (meeting === null ? what : texts('backups.ofMeeting', { what, meeting })))
  const broken = brokenVersions.map(version => texts('backups.brokenVersion', version))
  const bad = problems.length + lacking.length + broken.length > 0
  return (
    <div className={classes.report} role={bad ? 'alert' : 'status'} data-bad={bad || undefined}>
      {problems.length > 0 && (
        <Finding title={texts('backups.damaged')} text={texts('backups.damagedText')} lines={problems} />
      )}
      {lacking.length > 0 && (
        <Finding title={texts('backups.incomplete')} text={texts('backups.incompleteText')} lines={lacking} />
      )}
      {broken.length > 0 && (
        <Finding title={texts('backups.broken')} text={texts('backups.brokenText')} lines={broken} />
      )}
      {searchRebuilt && <p>{texts('backups.searchRebuilt')}</p>}
      {!bad && <p>{texts('backups.verified', { records, attachments })}</p>}
    </div>
  )
}

function Finding({ title, text, lines }: { title: string; text: string; lines: string[] }) {
  return (
    <>
      <strong>{title}</strong>
      <p>{text}</p>
      <ul>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
