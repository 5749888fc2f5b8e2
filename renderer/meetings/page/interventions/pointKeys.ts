import type { KeyboardEvent } from 'react'
import type { Attribution, PointKind } from '../../../../shared/contract/fields.ts'
import type { Point } from '../../../../shared/contract/meetings.ts'
import type { PointTools } from './pointTools.ts'

/** What the intervention does for one of its points: opens its menu or the list of questions, shows its own lead. */
export type PointAct = 'menu' | 'answer' | 'lead'

type Place = { point: Point; interventionId: string; onAct(act: PointAct, pointId: string): void }

/** The letters that, with Alt, say what a point is. */
export const kindKeys = {
  C: 'statement',
  P: 'question',
  S: 'request',
  O: 'offer',
  D: 'figure',
} as const satisfies Record<string, PointKind>
const attributions: readonly Attribution[] = ['named', 'institution', 'unattributed', 'internal']

/** Does what a key means in the field of a point; false where it means what it means in any field. */
export function pressed(event: KeyboardEvent<HTMLTextAreaElement>, place: Place, tools: PointTools): boolean {
  if (event.ctrlKey || event.metaKey) {
    if (event.key !== 'Enter' || event.altKey || event.shiftKey) return false
    tools.interventions.add(place.interventionId)
    return true
  }
  return event.altKey ? withAlt(event, place, tools) : plain(event, place, tools)
}

function plain(
  event: KeyboardEvent<HTMLTextAreaElement>,
  { point, interventionId }: Place,
  { commands, captures }: PointTools,
): boolean {
  const { selectionStart: start, selectionEnd: end, value } = event.currentTarget
  const atStart = start === 0 && end === 0
  switch (event.key) {
    case 'Enter':
      if (event.shiftKey) return false
      commands.split(point.id, interventionId, value.slice(0, start), value.slice(end))
      return true
    case 'Backspace':
      if (!atStart) return false
      if (value === '') commands.remove(point.id)
      else return commands.joinWithPrevious(point.id, value)
      return true
    case 'Tab':
      if (!captures) return commands.toSpeaker(interventionId, event.shiftKey ? 0 : 1)
      // At the start of an outer point there is nowhere further out to go but to who speaks.
      if (event.shiftKey && point.level === 0) return atStart ? commands.toSpeaker(interventionId, 0) : true
      commands.setLevel(point, event.shiftKey ? -1 : 1)
      return true
    case 'ArrowUp':
      return atStart && commands.step(point.id, -1)
    case 'ArrowDown':
      return start === value.length && commands.step(point.id, 1)
    default:
      return false
  }
}

function withAlt(event: KeyboardEvent, { point, interventionId, onAct }: Place, tools: PointTools): boolean {
  const { commands } = tools
  switch (event.key) {
    case 'ArrowUp':
      commands.move(point.id, -1)
      return true
    case 'ArrowDown':
      commands.move(point.id, 1)
      return true
    case 'Enter':
      onAct('menu', point.id)
      return true
  }
  const letter = letterOf(event)
  const kind = Object.entries(kindKeys).find(([key]) => key === letter)?.[1]
  if (kind) {
    commands.setKind(point, kind)
    return true
  }
  switch (letter) {
    case 'A':
      void commands.makeAgreement(point).then(tools.onAgreement)
      return true
    case 'R':
      onAct('answer', point.id)
      return true
    case 'I':
      commands.setAttribution(point, point.attribution === 'internal' ? 'named' : 'internal')
      return true
    case 'T':
      commands.setAttribution(point, attributions[(attributions.indexOf(point.attribution) + 1) % 4] ?? 'named')
      return true
    case 'L':
      onAct('lead', point.id)
      return true
    case 'E':
      tools.startSection(interventionId)
      return true
    default:
      return false
  }
}

/** The letter of a key pressed with Alt, which on some keyboards writes another sign. */
function letterOf({ key, nativeEvent }: KeyboardEvent): string | undefined {
  return /^[a-z]$/i.test(key) ? key.toUpperCase() : /^Key([A-Z])$/.exec(nativeEvent.code)?.[1]
}
