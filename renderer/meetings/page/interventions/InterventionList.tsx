import { memo, useRef } from 'react'
import type { Intervention, Meeting } from '../../../../shared/contract/meetings.ts'
import { type Chunk, chunksOf } from './chunks.ts'
import { InterventionBlock } from './InterventionBlock.tsx'
import classes from './interventions.module.css'
import { type Marks, marksOf } from './marks.ts'
import type { PointTools } from './pointTools.ts'
import { useGradually } from './useGradually.ts'

/** How many interventions are drawn together. */
const CHUNK = 12

type ListProps = Pick<Meeting, 'interventions' | 'agreements'> & {
  tools: PointTools
  /** Which end is drawn first. */
  from: 'start' | 'end'
}

/** The interventions with their points, a few neighbours at a time: there may be hundreds. */
export const InterventionList = memo(function InterventionList(props: ListProps) {
  const { interventions, agreements, tools, from } = props
  const before = useRef<Marks>({})
  const marks = marksOf({ interventions, agreements }, before.current)
  before.current = marks
  const lastChunks = useRef<Chunk<Intervention>[]>([])
  const chunks = chunksOf(interventions, lastChunks.current, CHUNK)
  lastChunks.current = chunks
  const drawn = useGradually(chunks.length)
  const shown = from === 'start' ? chunks.slice(0, drawn) : chunks.slice(Math.max(0, chunks.length - drawn))
  return (
    <div className={classes.blocks}>
      {shown.map(chunk => (
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
