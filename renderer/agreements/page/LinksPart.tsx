import { IconX } from '@tabler/icons-react'
import { type ReactNode, type RefObject, useId } from 'react'
import { Link } from 'wouter'
import type { AgreementBrief, AgreementPage } from '../../../shared/contract/agreements.ts'
import { useChange, useCommand } from '../../bridge/hooks.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { paths } from '../../paths.ts'
import { useNextFocus } from '../../ui/useNextFocus.ts'
import { AgreementPicker } from './AgreementPicker.tsx'
import classes from './agreement.module.css'

/** Which agreement took its place, which ones it replaced, and which go with it; each is found by reference or words. */
export function LinksPart({ agreement }: { agreement: AgreementPage }) {
  const texts = useTexts()
  const { id, supersededBy, supersededById, supersedes, related } = agreement
  const save = useChange('agreements.change', id)('supersededById')
  const relate = useCommand('relatedAgreements.add')
  const unrelate = useCommand('relatedAgreements.remove')
  const replacing = useNextFocus<HTMLDivElement>(supersededBy ? [supersededBy.id] : [])
  const relating = useNextFocus<HTMLDivElement>(related.map(relation => relation.agreement.id))
  return (
    <>
      <Group label={texts('agreement.links.supersededBy')} list={replacing.list}>
        {supersededBy ? (
          <ul className={classes.briefs}>
            <Brief
              agreement={supersededBy}
              removal={texts('agreement.links.notReplaced', { reference: supersededBy.reference })}
              onRemove={() => {
                replacing.leaving(supersededBy.id)
                void save({ was: supersededById, now: null })
              }}
            />
          </ul>
        ) : (
          <AgreementPicker
            label={texts('agreement.links.replace')}
            except={[id]}
            onChoose={other => void save({ was: supersededById, now: other })}
          />
        )}
      </Group>
      {supersedes.length > 0 && (
        <Group label={texts('agreement.links.supersedes')}>
          <ul className={classes.briefs}>
            {supersedes.map(each => (
              <Brief key={each.id} agreement={each} />
            ))}
          </ul>
        </Group>
      )}
      <Group label={texts('agreement.links.related')} list={relating.list}>
        {related.length > 0 && (
          <ul className={classes.briefs}>
            {related.map(relation => (
              <Brief
                key={relation.id}
                agreement={relation.agreement}
                removal={texts('agreement.links.unrelate', { reference: relation.agreement.reference })}
                onRemove={() => {
                  relating.leaving(relation.agreement.id)
                  void unrelate({ id: relation.id })
                }}
              />
            ))}
          </ul>
        )}
        <AgreementPicker
          label={texts('agreement.links.relate')}
          except={[id, ...related.map(relation => relation.agreement.id)]}
          onChoose={otherId => void relate({ agreementId: id, otherId })}
        />
      </Group>
    </>
  )
}

/** `list`: where the keyboard stays when one of its entries goes. */
type GroupProps = { label: string; list?: RefObject<HTMLDivElement | null>; children: ReactNode }

function Group({ label, list, children }: GroupProps) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own around these few lines
    <div ref={list} tabIndex={-1} role="group" aria-labelledby={id}>
      <span id={id} className={classes.label}>
        {label}
      </span>
      {children}
    </div>
  )
}

type BriefProps = { agreement: AgreementBrief; removal?: string; onRemove?: () => void }

function Brief({ agreement, removal, onRemove }: BriefProps) {
  const texts = useTexts()
  const { id, reference, text, state } = agreement
  return (
    <li data-key={id} className={classes.brief}>
      <p className={classes.briefText}>
        <Link href={paths.agreement(id)} className={classes.reference}>
          {reference}
        </Link>{' '}
        <span className={classes.quiet}>{texts(`fields.agreementState.${state}`)}</span>
        <span className={classes.clamped}>{text || texts('agreements.withoutText')}</span>
      </p>
      {onRemove && (
        <button type="button" className={classes.remove} aria-label={removal} title={removal} onClick={onRemove}>
          <IconX size={14} aria-hidden="true" />
        </button>
      )}
    </li>
  )
}
