import { memo } from 'react'
import type { Meeting } from '../../../shared/contract/meetings.ts'
import { useQuery } from '../../bridge/hooks.ts'
import { ReadOnly } from '../../ui/readOnly.ts'
import { AgreementsPart } from './agreements/AgreementsPart.tsx'
import { AttendancePart } from './attendance/AttendancePart.tsx'
import { InterventionsPart } from './interventions/InterventionsPart.tsx'
import { showsFollowUp, showsProducts } from './outline/outlineOf.ts'
import { AgendaPart } from './parts/AgendaPart.tsx'
import { AttachmentsPart } from './parts/AttachmentsPart.tsx'
import { AttendeesPart } from './parts/AttendeesPart.tsx'
import { CarriedPart } from './parts/CarriedPart.tsx'
import { ClosingPart, NextMeetingPart } from './parts/ClosingPart.tsx'
import { DiscussionPart } from './parts/DiscussionPart.tsx'
import { FreeSections } from './parts/FreeSections.tsx'
import { HeadPart } from './parts/HeadPart.tsx'
import { ObjectivePart } from './parts/ObjectivePart.tsx'
import { PresentationsPart } from './parts/PresentationsPart.tsx'
import { ProductsPart } from './parts/ProductsPart.tsx'
import classes from './parts/paper.module.css'
import { useAfterPaint } from './parts/useAfterPaint.ts'

/** The parts of the minutes, in the order in which the Word document prints them. */
export const MeetingPaper = memo(function MeetingPaper({ meeting }: { meeting: Meeting }) {
  const { id, sections } = meeting
  // The first screen stands at once; what lies below it comes right after.
  const painted = useAfterPaint()
  const body = useQuery('bodies.list', {}).data?.find(each => each.id === meeting.bodyId)
  return (
    <ReadOnly value={meeting.sealedVersion !== null}>
      <article className={classes.paper} data-sealed={meeting.sealedVersion !== null || undefined}>
        <HeadPart meeting={meeting} />
        <ObjectivePart meetingId={id} objective={meeting.objective} aims={meeting.aims} />
        <FreeSections place="objective" all={sections} />
        <AgendaPart items={meeting.agenda} />
        {painted && (
          <>
            <AttendeesPart attendance={meeting.attendance} />
            {showsFollowUp(meeting) && <CarriedPart bodyId={meeting.bodyId} carried={meeting.carried} />}
            <PresentationsPart presentations={meeting.presentations} />
            <FreeSections place="presentations" all={sections} />
            <DiscussionPart meetingId={id} discussion={meeting.discussion} themes={meeting.themes} />
            <FreeSections place="discussion" all={sections} />
            {showsProducts(meeting, body) && <ProductsPart meetingId={id} products={meeting.products} />}
            <AgreementsPart agreements={meeting.agreements} numbersFixedAt={meeting.numbersFixedAt} />
            <FreeSections place="agreements" all={sections} />
            <ClosingPart meetingId={id} speaker={meeting.closingSpeaker} closing={meeting.closing} />
            <FreeSections place="closing" all={sections} />
            <NextMeetingPart
              meetingId={id}
              nextDate={meeting.nextDate}
              nextTime={meeting.nextTime}
              nextPlace={meeting.nextPlace}
              nextNotes={meeting.nextNotes}
              bodyId={meeting.bodyId}
              language={meeting.language}
            />
            <AttendancePart attendance={meeting.attendance} state={meeting.state} startTime={meeting.startTime} />
            <InterventionsPart interventions={meeting.interventions} agreements={meeting.agreements} />
            <AttachmentsPart attachments={meeting.attachments} />
          </>
        )}
      </article>
    </ReadOnly>
  )
})
