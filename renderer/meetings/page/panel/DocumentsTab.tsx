import { Button, SegmentedControl } from '@mantine/core'
import {
  IconBraces,
  IconCalendarDown,
  IconFileText,
  IconFileTypeDocx,
  IconFileTypePdf,
  IconPrinter,
  IconRosetteDiscountCheck,
  IconSignature,
} from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Audience, Language } from '../../../../shared/contract/fields.ts'
import type { Meeting } from '../../../../shared/contract/meetings.ts'
import type { ErrorEnvelope } from '../../../../shared/errors.ts'
import { Refusal } from '../../../../shared/errors.ts'
import { useClient } from '../../../bridge/ClientProvider.tsx'
import { useQuery } from '../../../bridge/hooks.ts'
import { useDocument } from '../../../bridge/useDocument.ts'
import { useChoices, useTexts } from '../../../language/LanguageProvider.tsx'
import { paths } from '../../../paths.ts'
import { ProblemText } from '../../../ui/notify.tsx'
import { fixesNumbers } from '../../outputs/fixesNumbers.ts'
import { OutputsGroup } from '../../outputs/OutputsGroup.tsx'
import { SlowDocument } from '../../outputs/SlowDocument.tsx'
import { AttachmentList } from '../parts/AttachmentsPart.tsx'
import classes from './panel.module.css'

type Format = 'docx' | 'pdf' | 'md' | 'json'

/** The minutes as a file, in the language and edition that one chooses; what has left; what belongs to the meeting. */
export function DocumentsTab({ meeting }: { meeting: Meeting }) {
  const texts = useTexts()
  const audiences = useChoices('audience')
  const languages = useChoices('language')
  const [audience, setAudience] = useState<Audience>('internal')
  const [language, setLanguage] = useState<Language>(meeting.language)
  const [draft, setDraft] = useState(false)
  const [problem, setProblem] = useState<ErrorEnvelope | null>(null)
  const { make, making } = useDocument('minutes.export')
  const { savePdf, print } = useClient().bridge.capabilities
  const paper = useQuery('letterheads.pdf', { language }).data?.paper

  async function attempt(work: () => Promise<unknown>) {
    setProblem(null)
    try {
      await work()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      setProblem(error.envelope)
    }
  }

  const isAmended = meeting.amendmentReason !== null
  // While an amendment is open, what is approved still holds and goes out, unless the draft is asked for.
  const edition = {
    meetingId: meeting.id,
    language,
    audience,
    ...(isAmended && draft ? { version: 'draft' as const } : {}),
  }
  const page = { ...edition, format: 'html' } as const
  const exportAs = (format: Format) => attempt(() => make({ ...edition, format }))

  const fixes = audience !== 'internal' && fixesNumbers(meeting)
  return (
    <>
      <section className={classes.group} aria-label={texts('meeting.documents.export')}>
        <h3 className={classes.groupTitle}>{texts('meeting.documents.export')}</h3>
        <fieldset className={classes.choice}>
          <legend>{texts('meeting.documents.edition')}</legend>
          <SegmentedControl
            fullWidth
            aria-label={texts('meeting.documents.edition')}
            data={audiences}
            value={audience}
            onChange={value => setAudience(audiences.find(each => each.value === value)?.value ?? 'internal')}
          />
        </fieldset>
        <p className={classes.quiet}>{texts(`meeting.documents.editions.${audience}`)}</p>
        <Link href={paths.editions(meeting.id)}>{texts('editions.open')}</Link>
        <fieldset className={classes.choice}>
          <legend>{texts('meeting.documents.language')}</legend>
          <SegmentedControl
            fullWidth
            aria-label={texts('meeting.documents.language')}
            data={languages}
            value={language}
            onChange={value => setLanguage(languages.find(each => each.value === value)?.value ?? meeting.language)}
          />
        </fieldset>
        {isAmended && (
          <fieldset className={classes.choice}>
            <legend>{texts('meeting.documents.which')}</legend>
            <SegmentedControl
              fullWidth
              aria-label={texts('meeting.documents.which')}
              data={[
                { value: 'approved', label: texts('meeting.documents.approved') },
                { value: 'draft', label: texts('meeting.documents.amendment') },
              ]}
              value={draft ? 'draft' : 'approved'}
              onChange={value => setDraft(value === 'draft')}
            />
          </fieldset>
        )}
        {fixes && <p className={classes.note}>{texts('meeting.documents.fixes')}</p>}
        <div className={classes.exports}>
          <Button
            fullWidth
            leftSection={<IconFileTypeDocx size={18} stroke={1.6} />}
            loading={making}
            onClick={() => void exportAs('docx')}
          >
            {texts('meeting.documents.word')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileTypePdf size={18} stroke={1.6} />}
            disabled={making}
            onClick={() =>
              void (savePdf && paper !== 'letterhead' ? attempt(() => make(page, savePdf)) : exportAs('pdf'))
            }
          >
            PDF
          </Button>
          {print && (
            <Button
              variant="default"
              leftSection={<IconPrinter size={18} stroke={1.6} />}
              disabled={making}
              onClick={() => void attempt(() => make(page, print))}
            >
              {texts('meeting.documents.print')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconFileText size={18} stroke={1.6} />}
            disabled={making}
            onClick={() => void exportAs('md')}
          >
            Markdown
          </Button>
          <Button
            variant="default"
            leftSection={<IconBraces size={18} stroke={1.6} />}
            disabled={making}
            onClick={() => void exportAs('json')}
          >
            JSON
          </Button>
        </div>
        {paper === 'withoutLetterhead' && <p className={classes.note}>{texts('outputs.plainPdf')}</p>}
        <SlowDocument work="minutes.export" making={making} />
      </section>
      <OutputsGroup meeting={meeting} edition={edition} attempt={attempt} />
      <ConvocationGroup meeting={meeting} language={language} attempt={attempt} />
      {problem && (
        <p className={classes.problem} role="alert">
          <ProblemText problem={problem} />
        </p>
      )}
      <section className={classes.group} aria-label={texts('meeting.documents.agreeing')}>
        <h3 className={classes.groupTitle}>{texts('meeting.documents.agreeing')}</h3>
        <p className={classes.quiet}>{texts('agreeing.lead')}</p>
        <Button
          component={Link}
          href={paths.agreeing(meeting.id)}
          variant="default"
          fullWidth
          leftSection={<IconRosetteDiscountCheck size={18} stroke={1.6} />}
        >
          {texts('meeting.documents.agreeing')}
        </Button>
      </section>
      {meeting.attachments.length > 0 && (
        <section className={classes.group} aria-label={texts('meeting.attachments.title')}>
          <h3 className={classes.groupTitle}>{texts('meeting.attachments.title')}</h3>
          <AttachmentList attachments={meeting.attachments} />
        </section>
      )}
    </>
  )
}

type ConvocationProps = {
  meeting: Meeting
  language: Language
  attempt(work: () => Promise<unknown>): Promise<void>
}

/** What goes out before the meeting, in the language chosen above. */
function ConvocationGroup({ meeting, language, attempt }: ConvocationProps) {
  const texts = useTexts()
  const invitation = useDocument('invitation.export')
  const sheet = useDocument('attendanceSheet.export')
  const calendar = useDocument('calendar.export')
  const input = { meetingId: meeting.id, language }
  return (
    <section className={classes.group} aria-label={texts('planning.documents.title')}>
      <h3 className={classes.groupTitle}>{texts('planning.documents.title')}</h3>
      {meeting.carried.length > 0 && <p className={classes.quiet}>{texts('planning.documents.fixes')}</p>}
      <div className={classes.convocation}>
        <Button
          variant="default"
          justify="flex-start"
          leftSection={<IconFileTypeDocx size={18} stroke={1.6} />}
          loading={invitation.making}
          onClick={() => void attempt(() => invitation.make(input))}
        >
          {texts('planning.documents.invitation')}
        </Button>
        <Button
          variant="default"
          justify="flex-start"
          leftSection={<IconSignature size={18} stroke={1.6} />}
          loading={sheet.making}
          onClick={() => void attempt(() => sheet.make(input))}
        >
          {texts('planning.documents.sheet')}
        </Button>
        <Button
          variant="default"
          justify="flex-start"
          leftSection={<IconCalendarDown size={18} stroke={1.6} />}
          loading={calendar.making}
          onClick={() => void attempt(() => calendar.make(input))}
        >
          {texts('planning.documents.calendar')}
        </Button>
      </div>
    </section>
  )
}
