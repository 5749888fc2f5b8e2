import { Link, useLocation } from 'wouter'
import type { Organization, Person } from '../../shared/contract/directory.ts'
import { useChange } from '../bridge/hooks.ts'
import { EraseButton } from '../erase/EraseButton.tsx'
import { useTexts } from '../language/LanguageProvider.tsx'
import { paths } from '../paths.ts'
import { Panel } from '../ui/Panel.tsx'
import { SavedArea } from '../ui/SavedArea.tsx'
import { SavedLine } from '../ui/SavedLine.tsx'
import { ActiveField } from './ActiveField.tsx'
import classes from './directory.module.css'
import { Variants } from './OrganizationPanel.tsx'
import { Posts } from './Posts.tsx'
import { fullName } from './posts.ts'
import { RemoveEntry } from './RemoveEntry.tsx'
import { useFirstField } from './useFirstField.ts'

type PersonPanelProps = {
  person: Person
  organizations: readonly Organization[]
  focusRequest: number
  onClose: () => void
}

/** A person: name, posts held over the years, and how to reach them. */
export function PersonPanel({ person, organizations, focusRequest, onClose }: PersonPanelProps) {
  const texts = useTexts()
  const [, go] = useLocation()
  const { id } = person
  const save = useChange('people.change', id)
  const first = useFirstField(focusRequest)
  return (
    <Panel title={fullName(person)} onClose={onClose}>
      <div className={classes.page} ref={first}>
        <div className={classes.nameRow}>
          <SavedLine
            nullable
            label={texts('directory.columns.honorific')}
            labelled
            placeholder={texts('directory.honorificHint')}
            value={person.honorific}
            save={save('honorific')}
          />
          <SavedLine label={texts('directory.columns.name')} labelled value={person.name} save={save('name')} />
        </div>
        <Posts personId={id} posts={person.posts} organizations={organizations} />
        <div className={classes.contact}>
          <SavedLine
            nullable
            type="email"
            label={texts('directory.columns.email')}
            labelled
            value={person.email}
            save={save('email')}
          />
          <SavedLine
            nullable
            type="tel"
            label={texts('directory.columns.phone')}
            labelled
            value={person.phone}
            save={save('phone')}
          />
        </div>
        <Variants value={person.variants} save={save('variants')} />
        <NotesField value={person.notes} save={save('notes')} />
        <ActiveField value={person.active} save={save('active')} />
        <section className={classes.section}>
          <h3 className={classes.heading}>{texts('directory.takesPart')}</h3>
          <p>
            {texts('directory.interventions', { count: person.interventions })}
            {' · '}
            <Link href={`${paths.agreements}?responsible=person:${id}`}>{texts('directory.allAgreements')}</Link>
          </p>
        </section>
        <RemoveEntry kind="people" id={id} onRemoved={() => go(paths.people)} />
        <EraseButton kind="person" id={id} onErased={() => go(paths.people)} />
      </div>
    </Panel>
  )
}

type NotesProps = { value: string | null; save(change: { was: string | null; now: string | null }): Promise<unknown> }

function NotesField(props: NotesProps) {
  const texts = useTexts()
  return <SavedArea nullable label={texts('directory.notes')} labelled minRows={2} {...props} />
}
