import { Modal, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { Language } from '../../../shared/contract/fields.ts'
import {
  type LetterheadField,
  type LetterheadKind,
  letterheadFields,
  letterheadKinds,
} from '../../../shared/letterheadFields.ts'
import { useLanguage, useTexts } from '../../language/LanguageProvider.tsx'
import classes from './letterheads.module.css'

/** Every field of each document, in the person's language and the other one. */
export function FieldList({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const texts = useTexts()
  const language = useLanguage()
  const [kind, setKind] = useState<LetterheadKind>('minutes')
  const example = language === 'es' ? 'reunión.lugar' : 'meeting.place'
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={texts('letterheads.fields.title')}
      size={860}
      closeButtonProps={{ 'aria-label': texts('window.dialog.close') }}
    >
      <div className={classes.rules}>
        <p>{texts('letterheads.fields.lead')}</p>
        <p>{texts('letterheads.fields.repeat')}</p>
        <p>{texts('letterheads.fields.condition', { start: `{{#${example}}}`, end: `{{/${example}}}` })}</p>
      </div>
      <SegmentedControl
        aria-label={texts('letterheads.document')}
        data={letterheadKinds.map(value => ({ value, label: texts(`letterheads.kinds.${value}`) }))}
        value={kind}
        onChange={value => setKind(letterheadKinds.find(each => each === value) ?? 'minutes')}
      />
      <table className={classes.fieldTable}>
        <thead>
          <tr>
            <th scope="col">{texts('letterheads.fields.field')}</th>
            <th scope="col">{texts('letterheads.fields.otherLanguage')}</th>
            <th scope="col">{texts('letterheads.fields.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {letterheadFields[kind].map(field => (
            <FieldRows
              key={field.en}
              field={field}
              language={language}
              meaning={texts(`letterheads.fields.meanings.${field.en}`)}
            />
          ))}
        </tbody>
      </table>
    </Modal>
  )
}

type FieldRowsProps = { field: LetterheadField; language: Language; meaning: string }

function FieldRows({ field, language, meaning }: FieldRowsProps) {
  const texts = useTexts()
  const other = language === 'es' ? 'en' : 'es'
  return (
    <>
      <tr className={classes.top}>
        <td>
          {written(field, language).map(part => (
            <code key={part}>{part}</code>
          ))}
        </td>
        <td>
          {written(field, other).map(part => (
            <code key={part}>{part}</code>
          ))}
        </td>
        <td>{meaning}</td>
      </tr>
      {inside(field, language).map((name, index) => (
        <tr key={name}>
          <td className={classes.inner}>
            <code>{name}</code>
          </td>
          <td className={classes.inner}>
            <code>{inside(field, other)[index]}</code>
          </td>
          <td className={classes.quiet}>{field.kind === 'list' ? texts('letterheads.fields.inside') : ''}</td>
        </tr>
      ))}
    </>
  )
}

function written(field: LetterheadField, language: Language): string[] {
  if (field.kind === 'list') return [`{{#${field[language]}}}`, `{{/${field[language]}}}`]
  return field.kind === 'group' ? [] : [`{{${field[language]}}}`]
}

function inside(field: LetterheadField, language: Language, indent = ''): string[] {
  return field.fields.flatMap(inner => {
    if (field.kind === 'group') return [`{{${field[language]}.${inner[language]}}}`]
    if (inner.kind !== 'list') return [`${indent}{{${inner[language]}}}`]
    return [
      `${indent}{{#${inner[language]}}}`,
      ...inside(inner, language, `${indent}\u2003`),
      `${indent}{{/${inner[language]}}}`,
    ]
  })
}
