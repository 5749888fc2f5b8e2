import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Finding } from '../../../../shared/contract/checks.ts'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { paths } from '../../../paths.ts'
import { useJump } from '../parts/jump.ts'
import { useWork } from '../work/MeetingWork.tsx'
import classes from './panel.module.css'
import { useRemedies } from './useRemedies.ts'

/** One finding: what it is, the way there, and what mends it with one click. */
export function FindingItem({ finding }: { finding: Finding }) {
  const texts = useTexts()
  const jump = useJump()
  const [, go] = useLocation()
  const { id } = useWork()
  const remedies = useRemedies()
  switch (finding.kind) {
    case 'emptyPart':
      return (
        <Found
          words={texts(`review.parts.${finding.part}`)}
          onGo={() => jump.toPart(finding.part === 'date' ? 'head' : finding.part)}
        />
      )
    case 'emptySection':
      return (
        <Found words={finding.title || texts('review.noText')} onGo={() => jump.toRecord(finding.sectionId)}>
          <Remedy onClick={() => remedies.removeSection(finding.sectionId)}>{texts('review.removeSection')}</Remedy>
        </Found>
      )
    case 'agreementLacks': {
      const what = finding.lacks.map(each => texts(`review.lacks.${each}`)).join(', ')
      return (
        <Found
          sign={`${finding.number}.`}
          words={finding.text || texts('review.noText')}
          more={texts('review.lacking', { what })}
          onGo={() => jump.toField(`agreements:${finding.agreementId}`)}
        >
          <Remedy onClick={() => go(`${paths.readBack(id)}/${finding.agreementId}`)}>{texts('review.fillIn')}</Remedy>
          {finding.lacks.some(each => each !== 'text') && (
            <Remedy onClick={() => remedies.leaveOpen(finding.agreementId, finding.lacks)}>
              {texts('review.leaveOpen')}
            </Remedy>
          )}
        </Found>
      )
    }
    case 'unanswered':
      return (
        <Found words={finding.text} more={finding.speaker} onGo={() => jump.toPoint(finding.pointId)}>
          <Remedy onClick={() => remedies.makeAgreement(finding.pointId, finding.text)}>
            {texts('review.makeAgreement')}
          </Remedy>
        </Found>
      )
    case 'noSpeaker':
      return (
        <Found
          words={finding.text || texts('review.noText')}
          onGo={() => jump.toField(`speaker:${finding.interventionId}`)}
        />
      )
    case 'notListed':
      return (
        <Found
          words={finding.who.name}
          more={texts('review.interventions', { count: finding.interventionIds.length })}
          onGo={() => jump.toField(`speaker:${finding.interventionIds[0]}`)}
        >
          <Remedy onClick={() => remedies.addToList(finding)}>{texts('review.addToList')}</Remedy>
        </Found>
      )
    case 'spelledTwoWays':
      return (
        <Found words={`${finding.one.name} · ${finding.other.name}`} more={texts('review.same')}>
          {[finding.one, finding.other].map((kept, index) => {
            // Words of a document become the entry of the directory, not the other way round.
            if (kept.personId === null && kept.organizationId === null) return null
            const dropped = index === 0 ? finding.other : finding.one
            return (
              <Remedy
                key={kept.personId ?? kept.organizationId}
                onClick={() => remedies.unite(finding.of, dropped, kept)}
              >
                {texts('review.keep', { name: kept.name })}
              </Remedy>
            )
          })}
        </Found>
      )
    case 'countDiffers':
      return (
        <Found
          words={texts('review.differs', {
            quoted: finding.quoted,
            announced: finding.announced,
            found: finding.found,
          })}
          onGo={() => jump.toRecord(finding.recordId)}
        />
      )
    case 'silent':
      return <Found words={finding.organizations.map(({ name }) => name).join(' · ')} />
  }
}

type FoundProps = { sign?: string; words: string; more?: string; onGo?: () => void; children?: ReactNode }

function Found({ sign, words, more, onGo, children }: FoundProps) {
  const body = (
    <>
      {sign && <span className={classes.number}>{sign}</span>}
      <span className={classes.itemBody}>
        <span className={classes.itemText}>{words}</span>
        {more && <span className={classes.itemMore}>{more}</span>}
      </span>
    </>
  )
  return (
    <>
      {onGo ? (
        <button type="button" className={classes.jump} data-plain={!sign || undefined} onClick={onGo}>
          {body}
        </button>
      ) : (
        <div className={classes.jump} data-plain data-still>
          {body}
        </div>
      )}
      {children && (
        <Group gap={8} className={classes.remedies ?? ''}>
          {children}
        </Group>
      )}
    </>
  )
}

function Remedy({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <Button variant="default" size="compact-sm" onClick={onClick}>
      {children}
    </Button>
  )
}
