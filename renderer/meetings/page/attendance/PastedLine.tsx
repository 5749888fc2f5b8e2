import { Button } from '@mantine/core'
import { memo } from 'react'
import { limits } from '../../../../shared/vocabulary.ts'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import plain from '../../../ui/plainField.module.css'
import { type Decision, isFresh } from './decision.ts'
import classes from './pasteList.module.css'

type PastedLineProps = { index: number; line: Decision; onDecide(index: number, decision: Decision): void }

/** One line of a pasted list: what stood there, what was made of it, and how sure that is. */
export const PastedLine = memo(function PastedLine({ index, line, onDecide }: PastedLineProps) {
  const texts = useTexts()
  const decide = (changes: Partial<Decision>) => onDecide(index, { ...line, taken: true, ...changes })
  const { organization, person, similar, doubt } = line
  const labels = { line: line.line.slice(0, 60) }

  function write(field: 'organization' | 'person' | 'position', text: string) {
    const words = text === '' ? null : text
    // What is written anew is nobody of the directory until the core finds it there.
    const known = field === 'organization' ? { organizationId: null } : field === 'person' ? { personId: null } : {}
    decide({ ...known, [field]: words, doubt: null, similar: null, sameAs: null, listed: false })
  }

  const field = (name: 'organization' | 'person' | 'position', label: string, placeholder: string) => (
    <input
      className={plain.control}
      aria-label={label}
      placeholder={placeholder}
      maxLength={limits.line}
      value={line[name] ?? ''}
      onChange={event => write(name, event.currentTarget.value)}
    />
  )

  return (
    <li className={classes.line} data-left={!line.taken || undefined}>
      <input
        type="checkbox"
        className={classes.check}
        aria-label={texts('attendance.paste.include', labels)}
        checked={line.taken}
        disabled={organization === null && person === null}
        onChange={event => decide({ taken: event.currentTarget.checked })}
      />
      <div className={classes.words} title={line.line}>
        {line.line}
      </div>
      {field('organization', texts('attendance.paste.organizationOf', labels), texts('attendance.new.organization'))}
      {field('person', texts('attendance.paste.personOf', labels), texts('attendance.new.person'))}
      {field('position', texts('attendance.paste.positionOf', labels), texts('attendance.new.position'))}
      <div className={classes.state} data-doubt={doubt !== null || undefined}>
        <span>{useStateWords(line)}</span>
        {similar && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() =>
              decide({
                ...(similar.kind === 'person'
                  ? { personId: similar.id, person: similar.name }
                  : { organizationId: similar.id, organization: similar.name }),
                similar: null,
                doubt: null,
              })
            }
          >
            {texts('attendance.paste.isSame', { name: similar.name })}
          </Button>
        )}
        {doubt === 'kind' && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => decide({ organization: person, person: organization, doubt: null })}
          >
            {texts(person === null ? 'attendance.paste.swap' : 'attendance.paste.swapBack')}
          </Button>
        )}
      </div>
    </li>
  )
})

function useStateWords(line: Decision): string {
  const texts = useTexts()
  if (line.doubt === 'nobody') return texts('attendance.paste.state.nobody')
  if (line.sameAs !== null) return texts('attendance.paste.state.repeated')
  if (line.listed) return texts('attendance.paste.state.listed')
  if (line.doubt === 'kind') return texts('attendance.paste.state.kind')
  if (line.similar) return texts('attendance.paste.state.similar', { name: line.similar.name })
  return texts(isFresh(line) ? 'attendance.paste.state.fresh' : 'attendance.paste.state.known')
}
