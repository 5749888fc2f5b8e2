import { Button, Menu } from '@mantine/core'
import { IconFileTypeDocx } from '@tabler/icons-react'
import type { AgreedOn, MinutesVersion } from '../../../shared/contract/minutes.ts'
import { dayOf, shortDate } from '../../../shared/dates.ts'
import { useDocument } from '../../bridge/useDocument.ts'
import { useChoices, useLanguage, useTexts } from '../../language/LanguageProvider.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { StatusBadge, type StatusTone } from '../../ui/StatusBadge.tsx'
import classes from './agreeing.module.css'
import { Comparison } from './Comparison.tsx'

const tones: Record<MinutesVersion['stage'], StatusTone> = { draft: 'waiting', circulated: 'working', approved: 'done' }

/** The versions of the minutes, each of which can be exported as it was, and what any two say differently. */
export function VersionsPart({ minutes }: { minutes: AgreedOn }) {
  const texts = useTexts()
  if (minutes.versions.length === 0)
    return <EmptyState title={texts('agreeing.versions.none')}>{texts('agreeing.versions.noneText')}</EmptyState>
  return (
    <>
      <table className={classes.table} aria-label={texts('agreeing.versions.table')}>
        <thead>
          <tr>
            <th scope="col">{texts('agreeing.versions.number')}</th>
            <th scope="col">{texts('agreeing.versions.stage')}</th>
            <th scope="col">{texts('agreeing.versions.made')}</th>
            <th scope="col">{texts('agreeing.versions.rounds')}</th>
            <th scope="col">{texts('agreeing.versions.sealed')}</th>
            <th scope="col" className={classes.wide}>
              {texts('agreeing.versions.hash')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {minutes.versions.map(version => (
            <VersionRow key={version.id} version={version} minutes={minutes} />
          ))}
        </tbody>
      </table>
      <Comparison key={minutes.versions.length} minutes={minutes} />
    </>
  )
}

function VersionRow({ version, minutes }: { version: MinutesVersion; minutes: AgreedOn }) {
  const texts = useTexts()
  const language = useLanguage()
  const when = (at: string, by: string) =>
    texts('agreeing.stepBy', { date: shortDate(dayOf(new Date(at)), language), by })
  const { number, stage, sealedAt, contentHash, redacted, reason } = version
  return (
    <tr>
      <th scope="row" className={classes.version}>
        {number}
      </th>
      <td>
        <StatusBadge tone={tones[stage]}>{texts(`fields.minutesStage.${stage}`)}</StatusBadge>
        {number === minutes.sealed && <span className={classes.inForce}>{texts('agreeing.versions.inForce')}</span>}
      </td>
      <td>{when(version.createdAt, version.createdBy)}</td>
      <td>
        {minutes.rounds
          .filter(round => round.version === number)
          .map(({ at, by, replyBy }) => (
            <span key={at} className={classes.reason}>
              {when(at, by)}
              {replyBy && (
                <span className={classes.quiet}>
                  {' '}
                  {texts('agreeing.versions.replyBy', { date: shortDate(replyBy, language) })}
                </span>
              )}
            </span>
          ))}
      </td>
      <td>{sealedAt && when(sealedAt, version.sealedBy ?? '')}</td>
      <td>
        {sealedAt !== null &&
          (redacted ? (
            <span className={classes.quiet}>{texts('agreeing.versions.redacted')}</span>
          ) : (
            <code className={classes.hash} title={texts('agreeing.seal', { hash: contentHash })}>
              {contentHash.slice(0, 16)}
            </code>
          ))}
        {reason && <span className={classes.reason}>{texts('agreeing.versions.reason', { reason })}</span>}
      </td>
      <td className={classes.menu}>
        <ExportMenu meetingId={minutes.meetingId} number={number} />
      </td>
    </tr>
  )
}

/** Every edition of a version in both languages, in Word. */
function ExportMenu({ meetingId, number }: { meetingId: string; number: number }) {
  const texts = useTexts()
  const audiences = useChoices('audience')
  const languages = useChoices('language')
  const { make, making } = useDocument('minutes.export')
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFileTypeDocx size={16} stroke={1.6} aria-hidden="true" />}
          loading={making}
          aria-label={texts('agreeing.versions.exportOf', { version: number })}
        >
          {texts('agreeing.versions.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.flatMap(({ value: language, label }) =>
          audiences.map(({ value: audience, label: edition }) => (
            <Menu.Item
              key={`${language} ${audience}`}
              onClick={() => void make({ meetingId, format: 'docx', language, audience, version: number })}
            >
              {texts('agreeing.versions.edition', { audience: edition, language: label })}
            </Menu.Item>
          )),
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
