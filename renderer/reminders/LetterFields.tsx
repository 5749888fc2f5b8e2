import { NativeSelect, TextInput } from '@mantine/core'
import type { Language } from '../../shared/contract/fields.ts'
import { letterNumberAfter } from '../../shared/letterNumber.ts'
import { useChoices, useTexts } from '../language/LanguageProvider.tsx'
import classes from './reminders.module.css'

/** What a person gives for a letter; a day is empty while there is none. */
export type LetterWords = {
  language: Language
  letterNumber: string
  replyBy: string
  signatory: string
  signatoryPosition: string
}

type LetterFieldsProps = {
  words: LetterWords
  onWords(words: LetterWords): void
  /** How many letters are made at once. */
  letters: number
}

export function LetterFields({ words, onWords, letters }: LetterFieldsProps) {
  const texts = useTexts()
  const languages = useChoices('language')
  const put = (changes: Partial<LetterWords>) => onWords({ ...words, ...changes })
  const last = letterNumberAfter(words.letterNumber, letters - 1)
  return (
    <div className={classes.fields}>
      <TextInput
        label={texts(letters > 1 ? 'reminders.form.firstNumber' : 'reminders.form.letterNumber')}
        placeholder={texts('reminders.form.numberHint')}
        maxLength={300}
        data-autofocus
        value={words.letterNumber}
        description={
          last === words.letterNumber ? undefined : texts('reminders.form.numbers', { first: words.letterNumber, last })
        }
        inputWrapperOrder={['label', 'input', 'description']}
        onChange={event => put({ letterNumber: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={texts('reminders.form.replyBy')}
        value={words.replyBy}
        onChange={event => put({ replyBy: event.currentTarget.value })}
      />
      <TextInput
        label={texts('reminders.form.signatory')}
        maxLength={300}
        value={words.signatory}
        onChange={event => put({ signatory: event.currentTarget.value })}
      />
      <TextInput
        label={texts('reminders.form.signatoryPosition')}
        maxLength={300}
        value={words.signatoryPosition}
        onChange={event => put({ signatoryPosition: event.currentTarget.value })}
      />
      <NativeSelect
        label={texts('reminders.form.language')}
        data={languages}
        value={words.language}
        onChange={event => {
          const chosen = languages.find(({ value }) => value === event.currentTarget.value)
          if (chosen) put({ language: chosen.value })
        }}
      />
    </div>
  )
}
