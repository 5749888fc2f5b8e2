import { useMemo } from 'react'
import type { PointKind } from '../../../../shared/contract/fields.ts'
import { useChoices, useTexts } from '../../../language/LanguageProvider.tsx'
import { notifyDone } from '../../../ui/notify.tsx'
import { type MeetingWork, useWork } from '../work/MeetingWork.tsx'
import { type InterventionCommands, useInterventionCommands } from './useInterventionCommands.ts'
import { type PointCommands, sectionName, usePointCommands } from './usePointCommands.ts'

/** What every point of the page works with, made once: there may be thousands of them. */
export type PointTools = {
  work: MeetingWork
  commands: PointCommands
  interventions: InterventionCommands
  kinds: Readonly<Record<PointKind, string>>
  /** "Punto 3", the name of a point's field. */
  label(number: number): string
  /** While a session is taken down, Tab moves points in and out. */
  captures: boolean
  /** Tells that an agreement was made of a point. */
  onAgreement(): void
  /** Begins a section with this intervention; the cursor goes to its name. */
  startSection(interventionId: string): void
}

/** @param announce tells what was done, in capture mode; elsewhere notices tell it */
export function usePointTools(announce?: (text: string) => void): PointTools {
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
      captures: announce !== undefined,
      label(number) {
        labels[number] ??= texts('meeting.points.label', { number })
        return labels[number]
      },
      onAgreement() {
        const tell = announce ?? notifyDone
        tell(texts('meeting.points.agreementMade', { number: work.meeting().agreements.at(-1)?.number }))
      },
      startSection(interventionId) {
        work.fields.focus(sectionName(interventionId), 'all')
        void interventions.startSection(interventionId, texts('meeting.interventions.newSection'))
      },
    }
  }, [texts, work, commands, interventions, choices, announce])
}
