import { useMemo } from 'react'
import type { PointKind } from '../../../../shared/contract/fields.ts'
import { useChoices, useTexts } from '../../../language/LanguageProvider.tsx'
import { type MeetingWork, useWork } from '../work/MeetingWork.tsx'
import { type InterventionCommands, useInterventionCommands } from './useInterventionCommands.ts'
import { type PointCommands, usePointCommands } from './usePointCommands.ts'

/** What every point of the page works with, made once: there may be thousands of them. */
export type PointTools = {
  work: MeetingWork
  commands: PointCommands
  interventions: InterventionCommands
  kinds: Readonly<Record<PointKind, string>>
  /** "Punto 3", the name of a point's field. */
  label(number: number): string
}

export function usePointTools(): PointTools {
  const texts = useTexts()
  const work = useWork()
  const commands = usePointCommands()
  const interventions = useInterventionCommands()
  const choices = useChoices('pointKind')
  return useMemo(() => {
    const labels: string[] = []
    const kinds = { statement: '', question: '', answer: '', request: '', offer: '', figure: '' }
    for (const { value, label } of choices) kinds[value] = label
    return {
      work,
      commands,
      interventions,
      kinds,
      label(number) {
        labels[number] ??= texts('meeting.points.label', { number })
        return labels[number]
      },
    }
  }, [texts, work, commands, interventions, choices])
}
