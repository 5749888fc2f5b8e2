import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Backup } from '../../shared/contract/backups.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { sizeText } from '../ui/sizeText.ts'
import unseen from '../ui/unseen.module.css'
import classes from './backups.module.css'
import { contentsText, momentText } from './words.ts'

type BackupTableProps = {
  /** Newest first. */
  backups: readonly Backup[]
  disabled: boolean
  onRestore(backup: Backup): void
  /** How many are shown until the person asks for all. */
  first?: number
}

/** Backups with when and why they were made and what they hold; each that is whole can be restored. */
export function BackupTable({ backups, disabled, onRestore, first = 6 }: BackupTableProps) {
  const texts = useTexts()
  const language = useLanguage()
  const [all, setAll] = useState(false)
  const rest = backups.length - first
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{texts('backups.when')}</th>
            <th scope="col">{texts('backups.why')}</th>
            <th scope="col">{texts('backups.contents')}</th>
            <th scope="col" className={classes.number}>
              {texts('backups.size')}
            </th>
            <th scope="col">
              <span className={unseen.unseen}>{texts('backups.action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {(all ? backups : backups.slice(0, first)).map(backup => {
            const when = momentText(backup.madeAt, language)
            return (
              <tr key={backup.sequence}>
                <td>{backup.good ? when : backup.name}</td>
                <td>{backup.good && texts(`backups.reasons.${backup.reason}`)}</td>
                <td>{backup.good ? contentsText(backup, texts) : texts('backups.notWhole')}</td>
                <td className={classes.number}>{backup.good && sizeText(backup.bytes, language)}</td>
                <td className={classes.action}>
                  {backup.good && (
                    <Button
                      variant="default"
                      size="compact-sm"
                      disabled={disabled}
                      aria-label={texts('backups.restoreNamed', { when })}
                      onClick={() => onRestore(backup)}
                    >
                      {texts('backups.restore')}
                    </Button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {rest > 0 && !all && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {texts('backups.showAll', { count: rest })}
        </Button>
      )}
    </>
  )
}
