import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { memo } from 'react'
import type { AgreementOfMeeting } from '../../../../shared/contract/agreements.ts'
import type { Intervention } from '../../../../shared/contract/meetings.ts'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { Part, Teach } from '../parts/Part.tsx'
import paper from '../parts/paper.module.css'
import { InterventionList } from './InterventionList.tsx'
import { usePointTools } from './pointTools.ts'
import { useInterventionCommands } from './useInterventionCommands.ts'

type InterventionsProps = { interventions: Intervention[]; agreements: AgreementOfMeeting[] }

/** What was said, speaker by speaker, point by point. */
export const InterventionsPart = memo(function InterventionsPart({ interventions, agreements }: InterventionsProps) {
  const texts = useTexts()
  const commands = useInterventionCommands()
  const tools = usePointTools()
  const points = interventions.reduce((sum, intervention) => sum + intervention.points.length, 0)
  const counts =
    interventions.length === 0
      ? null
      : `${texts('meeting.interventions.count', { count: interventions.length })} · ${texts('meeting.points.count', { count: points })}`
  return (
    <Part part="interventions" title={texts('meeting.interventions.title')} aside={counts}>
      {interventions.length === 0 && <Teach>{texts('meeting.interventions.empty')}</Teach>}
      <InterventionList interventions={interventions} agreements={agreements} tools={tools} from="start" />
      <div className={paper.addRow}>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} stroke={1.8} />}
          onClick={() => commands.add(interventions.at(-1)?.id ?? null)}
        >
          {texts('meeting.interventions.add')}
        </Button>
        {interventions.length > 0 && <span className={paper.quiet}>{texts('meeting.interventions.keys')}</span>}
      </div>
    </Part>
  )
})
