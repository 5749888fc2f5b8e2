import { Link, useLocation } from 'wouter'
import type { Organization, Person, Sector } from '../../shared/contract/directory.ts'
import { useChange } from '../bridge/hooks.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { paths } from '../paths.ts'
import { Panel } from '../ui/Panel.tsx'
import { SavedSelect } from '../ui/SavedChoices.tsx'
import { SavedLine } from '../ui/SavedLine.tsx'
import { SavedList } from '../ui/SavedList.tsx'
import { ActiveField } from './ActiveField.tsx'
import classes from './directory.module.css'
import { fullName } from './posts.ts'
import { RemoveEntry } from './RemoveEntry.tsx'
import { useFirstField } from './useFirstField.ts'

type OrganizationPanelProps = {
  organization: Organization
  people: readonly Person[]
  sectors: readonly Sector[]
  focusRequest: number
  onClose: () => void
}

/** An institution: what it is called, who of it is known, and what it has to do. */
export function OrganizationPanel({ organization, people, sectors, focusRequest, onClose }: OrganizationPanelProps) {
  const texts = useTexts()
  const language = useLanguage()
  const [, go] = useLocation()
  const { id, name, acronym, openAgreements, meetings } = organization
  const save = useChange('organizations.change', id)
  const first = useFirstField(focusRequest)
  const members = people.filter(person => person.posts.some(post => post.organizationId === id))
  return (
    <Panel title={acronym ?? name} onClose={onClose}>
      <div className={classes.page} ref={first}>
        <SavedLine label={texts('directory.columns.name')} labelled wrap value={name} save={save('name')} />
        <div className={classes.pair}>
          <SavedLine
            nullable
            label={texts('directory.columns.acronym')}
            labelled
            value={acronym}
            save={save('acronym')}
          />
          <SavedLine
            nullable
            label={texts('directory.columns.country')}
            labelled
            value={organization.country}
            save={save('country')}
          />
        </div>
        <SavedSelect
          label={texts('directory.columns.sector')}
          labelled
          empty={texts('directory.withoutSector')}
          choices={sectors.map(each => ({ value: each.id, label: language === 'es' ? each.nameEs : each.nameEn }))}
          value={organization.sectorId}
          save={save('sectorId')}
        />
        <Variants value={organization.variants} save={save('variants')} />
        <ActiveField value={organization.active} save={save('active')} />
        <section className={classes.section}>
          <h3 className={classes.heading}>{texts('directory.takesPart')}</h3>
          <p>
            {texts('directory.meetings', { count: meetings })}
            {' · '}
            <Link href={`${paths.agreements}?show=open&responsible=organization:${id}`}>
              {texts('directory.openAgreements', { count: openAgreements })}
            </Link>
            {' · '}
            <Link href={`${paths.agreements}?responsible=organization:${id}`}>{texts('directory.allAgreements')}</Link>
          </p>
        </section>
        <section className={classes.section}>
          <h3 className={classes.heading}>
            {texts('directory.kinds.people')}
            {members.length > 0 && <span className={classes.count}>{members.length}</span>}
          </h3>
          {members.length === 0 && <p className={classes.quiet}>{texts('directory.noPeople')}</p>}
          <ul className={classes.list}>
            {members.map(person => (
              <li key={person.id}>
                <Link href={paths.person(person.id)}>{fullName(person)}</Link>{' '}
                <span className={classes.quiet}>{person.posts.find(post => post.organizationId === id)?.title}</span>
              </li>
            ))}
          </ul>
          {members.length > 0 && (
            <p>
              <Link href={`${paths.people}?organization=${id}`} className={classes.alone}>
                {texts('directory.showPeople')}
              </Link>
            </p>
          )}
        </section>
        <RemoveEntry kind="organizations" id={id} onRemoved={() => go(paths.directory)} />
      </div>
    </Panel>
  )
}

type VariantsProps = Pick<Parameters<typeof SavedList>[0], 'value' | 'save'>

/** Other ways in which documents write the name. */
export function Variants(props: VariantsProps) {
  const texts = useTexts()
  return (
    <SavedList
      label={texts('directory.variants')}
      labelled
      marks="bullets"
      placeholder={texts('directory.variantsHint')}
      {...props}
    />
  )
}
