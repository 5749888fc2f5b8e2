import type { Intervention } from '../../../../shared/contract/meetings.ts'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { SavedLine } from '../../../ui/SavedLine.tsx'
import { useSavers } from '../work/MeetingWork.tsx'
import classes from './interventions.module.css'

type CapacityProps = {
  intervention: Intervention
  /** What the speaker is called in labels. */
  name: string
  /** Somebody wants to write the capacity: the line stands there, though there is nothing to say yet. */
  asked: boolean
}

/** In what capacity somebody speaks, else the post they held that day; and for whom. Nothing where nothing is known. */
export function CapacityLine({ intervention, name, asked }: CapacityProps) {
  const texts = useTexts()
  const save = useSavers('interventions.change', intervention.id)
  const { capacity, printed } = intervention
  const post = capacity === null ? printed.position : null
  const organization = printed.organization === name ? null : printed.organization
  const isSaid = asked || capacity !== null || post !== null
  if (!isSaid && organization === null) return null
  return (
    <div className={classes.capacity}>
      {isSaid && (
        <SavedLine
          nullable
          wrap
          autoFocus={asked}
          label={texts('meeting.interventions.capacityOf', { name })}
          placeholder={post ?? texts('meeting.interventions.capacityHint')}
          value={capacity}
          save={save('capacity')}
        />
      )}
      {organization !== null && <span className={classes.organization}>{organization}</span>}
    </div>
  )
}
