import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { memo, useRef } from 'react'
import type { AgreementOfMeeting } from '../../../../shared/contract/agreements.ts'
import type { Intervention } from '../../../../shared/contract/meetings.ts'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { Part, Teach } from '../parts/Part.tsx'
import paper from '../parts/paper.module.css'
import { type Chunk, chunksOf } from './chunks.ts'
import { InterventionBlock } from './InterventionBlock.tsx'
import classes from './interventions.module.css'
import { type Marks, marksOf } from './marks.ts'
import { type PointTools, usePointTools } from './pointTools.ts'
import { CHUNK, useGradually } from './useGradually.ts'
import { useInterventionCommands } from './useInterventionCommands.ts'

type InterventionsProps = { interventions: Intervention[]; agreements: AgreementOfMeeting[] }

/** What was said, speaker by speaker, point by point. */
export const InterventionsPart = memo(function InterventionsPart({ interventions, agreements }: InterventionsProps) {
  const texts = useTexts()
  const commands = useInterventionCommands()
  const before = useRef<Marks>({})
  const marks = marksOf({ interventions, agreements }, before.current)
  before.current = marks
  const tools = usePointTools()
  const drawn = useGradually(interventions.length)
  const lastChunks = useRef<Chunk<Intervention>[]>([])
  const chunks = chunksOf(interventions.slice(0, drawn), lastChunks.current, CHUNK)
  lastChunks.current = chunks
  const points = interventions.reduce((sum, intervention) => sum + intervention.points.length, 0)
  const counts =
    interventions.length === 0
      ? null
      : `${texts('meeting.interventions.count', { count: interventions.length })} · ${texts('meeting.points.count', { count: points })}`
  return (
    <Part part="interventions" title={texts('meeting.interventions.title')} aside={counts}>
      {interventions.length === 0 && <Teach>{texts('meeting.interventions.empty')}</Teach>}
      <div className={classes.blocks}>
        {chunks.map(chunk => (
          <InterventionChunk
            key={chunk.key}
            chunk={chunk}
            sectionBefore={interventions[chunk.from - 1]?.section ?? null}
            total={interventions.length}
            marks={marks}
            tools={tools}
          />
        ))}
      </div>
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

type ChunkProps = {
  chunk: Chunk<Intervention>
  sectionBefore: string | null
  total: number
  marks: Marks
  tools: PointTools
}

function InterventionChunk({ chunk: { items, from }, sectionBefore, total, marks, tools }: ChunkProps) {
  return (
    <div className={classes.chunk}>
      {items.map((intervention, index) => (
        <InterventionBlock
          key={intervention.id}
          intervention={intervention}
          marks={marks[intervention.id]}
          headed={intervention.section !== (index === 0 ? sectionBefore : (items[index - 1]?.section ?? null))}
          isFirst={from + index === 0}
          isLast={from + index === total - 1}
          tools={tools}
        />
      ))}
    </div>
  )
}
