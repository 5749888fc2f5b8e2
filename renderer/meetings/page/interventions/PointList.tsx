import type { Meeting, Point } from '../../../../shared/contract/meetings.ts'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { useWork } from '../work/MeetingWork.tsx'
import { FoundList } from './FoundList.tsx'
import { speakerText } from './speakerText.ts'
import { usePointCommands } from './usePointCommands.ts'

type PointListProps = { list: 'answer' | 'move'; point: Point; interventionId: string; onDone(): void }

/** The questions that a point may answer, or the interventions that it may go to. */
export function PointList({ list, point, interventionId, onDone }: PointListProps) {
  const texts = useTexts()
  const work = useWork()
  const commands = usePointCommands()
  if (list === 'answer') {
    return (
      <FoundList
        label={texts('meeting.points.answerTo')}
        none={texts('meeting.points.noQuestions')}
        entries={questionsOf(work.meeting(), point.id, texts('meeting.points.q'))}
        onChoose={id => {
          commands.answer(point, id)
          onDone()
        }}
      />
    )
  }
  const nobody = texts('meeting.interventions.noSpeaker')
  return (
    <FoundList
      label={texts('meeting.points.moveTo')}
      none={texts('meeting.points.noInterventions')}
      entries={work
        .meeting()
        .interventions.map((intervention, index) => ({
          id: intervention.id,
          sign: `${index + 1}.`,
          text: speakerText(intervention) ?? nobody,
        }))
        .filter(({ id }) => id !== interventionId)}
      onChoose={id => {
        const target = work.meeting().interventions.find(each => each.id === id)
        onDone()
        commands.moveTo(point.id, id, target?.points.at(-1)?.id ?? null)
      }}
    />
  )
}

/** The questions of a meeting by number, the open ones first, the one itself left out. */
function questionsOf({ interventions }: Meeting, except: string, q: string) {
  const points = interventions.flatMap(intervention => intervention.points)
  const answered = new Set(points.map(({ answersId }) => answersId))
  return points
    .filter(({ kind }) => kind === 'question')
    .map(({ id, text }, index) => ({ id, sign: `${q}${index + 1}`, text }))
    .filter(({ id }) => id !== except)
    .sort((one, other) => Number(answered.has(one.id)) - Number(answered.has(other.id)))
}
