import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ImportedMinutes } from '../../shared/contract/importedMinutes.ts'
import { foldText } from '../../shared/text.ts'
import type { TextKey } from '../../shared/texts/index.ts'
import { useQuery } from '../bridge/hooks.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import { DateText } from '../ui/DateText.tsx'
import classes from './import.module.css'

type PreviewProps = {
  minutes: ImportedMinutes
  fileName: string
  /** The body that the meeting is put into; null: by the name read, or a new one. */
  bodyId: string | null
  onBody(id: string | null): void
}

/** What was read of the minutes, in their own order, with counts to compare and notices to check. */
export function ImportPreview({ minutes, fileName, bodyId, onBody }: PreviewProps) {
  const texts = useTexts()
  return (
    <div className={classes.preview}>
      <div className={classes.parts}>
        <header className={classes.head}>
          <h2 className={classes.title}>{minutes.title ?? texts('window.import.untitled')}</h2>
          <p className={classes.quiet}>
            {minutes.date ? <DateText date={minutes.date} form="long" /> : texts('window.import.noDate')}
            {minutes.place && ` · ${minutes.place}`}
          </p>
        </header>
        <PreviewParts minutes={minutes} />
      </div>
      <aside className={classes.side} aria-label={texts('window.import.counts')}>
        <h2 className={classes.sideTitle}>{texts('window.import.counts')}</h2>
        <Counts minutes={minutes} />
        <BodyChoice minutes={minutes} bodyId={bodyId} onBody={onBody} />
        <Warnings warnings={minutes.warnings} />
        <p className={classes.quiet}>{texts('window.import.source', { name: fileName })}</p>
      </aside>
    </div>
  )
}

function PreviewParts({ minutes }: { minutes: ImportedMinutes }) {
  const texts = useTexts()
  const sectors = Map.groupBy(minutes.attendance, row => row.sector)
  return (
    <>
      {(minutes.objective || minutes.aims.length > 0) && (
        <Part title={texts('window.import.objective')}>
          {minutes.objective && <p>{minutes.objective}</p>}
          <Lines items={minutes.aims} />
        </Part>
      )}
      {minutes.presentations.map(({ presenter, text, priorities }) => (
        <Part key={`${presenter}${text}`} title={named(texts('window.import.presentation'), presenter)}>
          {text && <p className={classes.clipped}>{text}</p>}
          <Lines items={priorities} />
        </Part>
      ))}
      {minutes.discussion && (
        <Part title={texts('window.import.discussion')}>
          {minutes.discussion.text && <p className={classes.clipped}>{minutes.discussion.text}</p>}
          <Lines items={minutes.discussion.themes} />
        </Part>
      )}
      {minutes.agreements.length > 0 && (
        <Part title={texts('window.import.agreementsPart')}>
          <Lines
            items={minutes.agreements.map(agreement =>
              [agreement.text, agreement.responsible, agreement.due].filter(Boolean).join(' — '),
            )}
          />
        </Part>
      )}
      {minutes.closing && (
        <Part title={named(texts('window.import.closing'), minutes.closing.speaker)}>
          {minutes.closing.text && <p className={classes.clipped}>{minutes.closing.text}</p>}
        </Part>
      )}
      {minutes.attendance.length > 0 && (
        <Part title={texts('window.import.attendance')}>
          {[...sectors].map(([sector, rows]) => (
            <div key={sector} className={classes.sector}>
              <h4 className={classes.sectorName}>
                {sector ?? texts('window.import.withoutSector')} <span className={classes.quiet}>{rows.length}</span>
              </h4>
              <p>{rows.map(row => [row.person, row.organization].filter(Boolean).join(', ')).join(' · ')}</p>
            </div>
          ))}
        </Part>
      )}
      {minutes.interventions.length > 0 && (
        <Part title={texts('window.import.interventionsPart')}>
          <ol className={classes.interventions}>
            {minutes.interventions.map((intervention, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what was read does not change; its place is its identity
              <li key={index}>
                <span className={classes.speaker}>
                  {[intervention.organization, intervention.speaker].filter(Boolean).join(' — ') ||
                    texts('window.import.withoutSpeaker')}
                </span>
                <span className={classes.quiet}>
                  {texts('window.import.points', { count: intervention.points.length })}
                </span>
                <span className={classes.firstLine}>{intervention.points[0] ?? intervention.lead}</span>
              </li>
            ))}
          </ol>
        </Part>
      )}
    </>
  )
}

function Counts({ minutes }: { minutes: ImportedMinutes }) {
  const texts = useTexts()
  const sectors = new Set(minutes.attendance.flatMap(row => row.sector ?? []))
  const organizations = new Set(minutes.attendance.flatMap(row => row.organization ?? []))
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)
  const count = (key: Extract<TextKey, `window.import.${string}`>, amount: number) =>
    amount > 0 ? texts(key, { count: amount }) : null
  const lines = [
    [count('window.import.organizations', organizations.size), count('window.import.sectors', sectors.size)],
    [count('window.import.aims', minutes.aims.length)],
    [count('window.import.priorities', sum(minutes.presentations.map(each => each.priorities.length)))],
    [count('window.import.themes', minutes.discussion?.themes.length ?? 0)],
    [
      count('window.import.interventions', minutes.interventions.length),
      count('window.import.points', sum(minutes.interventions.map(each => each.points.length))),
    ],
    [count('window.import.agreements', minutes.agreements.length)],
  ]
  return (
    <ul className={classes.counts}>
      {lines
        .map(parts => parts.filter(Boolean).join(', '))
        .filter(Boolean)
        .map(line => (
          <li key={line}>{line}</li>
        ))}
    </ul>
  )
}

function BodyChoice({ minutes, bodyId, onBody }: Omit<PreviewProps, 'fileName'>) {
  const texts = useTexts()
  const bodies = useQuery('bodies.list', {})
  const named = minutes.body
  const same = bodies.data?.find(body => named !== null && foldText(body.name) === foldText(named))
  const others = (bodies.data ?? []).filter(body => body.id !== same?.id)
  return (
    <NativeSelect
      label={texts('window.import.body')}
      description={named && !same && bodyId === null ? texts('window.import.newBodyFound', { name: named }) : null}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={bodyId ?? ''}
      onChange={event => onBody(event.currentTarget.value || null)}
      data={[
        { value: '', label: same ? labelOf(same) : texts('window.import.newBody') },
        ...others.map(body => ({ value: body.id, label: labelOf(body) })),
      ]}
    />
  )
}

function labelOf({ code, name }: { code: string; name: string }): string {
  return `${code} · ${name}`
}

function Warnings({ warnings }: { warnings: ImportedMinutes['warnings'] }) {
  const texts = useTexts()
  if (warnings.length === 0) return <p className={classes.quiet}>{texts('window.import.noWarnings')}</p>
  return (
    <div>
      <h3 className={classes.sideTitle}>{texts('window.import.warnings', { count: warnings.length })}</h3>
      <ul className={classes.warnings}>
        {warnings.map(({ code, message, line }) => (
          <li key={`${code}${line}${message}`}>
            {line !== null && <span className={classes.line}>{texts('window.import.line', { line })}</span>}
            {message}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h3 className={classes.partTitle}>{title}</h3>
      {children}
    </section>
  )
}

function Lines({ items }: { items: readonly string[] }) {
  if (items.length === 0) return null
  return (
    <ol className={classes.lines}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was read does not change; its place is its identity
        <li key={index}>{item}</li>
      ))}
    </ol>
  )
}

function named(title: string, name: string | null): string {
  return name ? `${title} — ${name}` : title
}
