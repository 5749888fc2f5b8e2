import { Button } from '@mantine/core'
import { IconDownload, IconFileTypeDocx, IconTrash } from '@tabler/icons-react'
import type { Language } from '../../../shared/contract/fields.ts'
import type { Letterhead } from '../../../shared/contract/letterheads.ts'
import type { LetterheadKind } from '../../../shared/letterheadFields.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { useDocument } from '../../bridge/useDocument.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { DateText } from '../../ui/DateText.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import classes from './letterheads.module.css'

type LetterheadRowProps = {
  kind: LetterheadKind
  language: Language
  /** The first of its document, whose name it bears. */
  first: boolean
  chosen: Letterhead | null
  onChoose(): void
}

/** One document in one language: what it is printed on, and what can be done about that. */
export function LetterheadRow({ kind, language, first, chosen, onChoose }: LetterheadRowProps) {
  const texts = useTexts()
  const remove = useCommand('letterheads.remove')
  const starter = useDocument('letterheads.starter')
  const name = texts(`letterheads.kinds.${kind}`)
  const document = `${name}, ${texts(`fields.language.${language}`)}`

  return (
    <tr data-first={first || undefined}>
      {first && (
        <th scope="rowgroup" rowSpan={2} className={classes.document}>
          {name}
        </th>
      )}
      <td>{texts(`fields.language.${language}`)}</td>
      <td className={classes.template}>
        {chosen ? (
          <>
            <span className={classes.name}>{chosen.name}</span>
            <span className={classes.quiet}>
              <DateText date={chosen.addedAt} form="long" /> · {chosen.addedBy}
            </span>
          </>
        ) : (
          <span className={classes.quiet}>{texts('letterheads.none')}</span>
        )}
      </td>
      <td>
        <div className={classes.actions}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconFileTypeDocx size={15} aria-hidden="true" />}
            aria-label={texts('letterheads.chooseFor', { document })}
            onClick={onChoose}
          >
            {texts('letterheads.choose')}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconDownload size={15} aria-hidden="true" />}
            aria-label={texts('letterheads.starterFor', { document })}
            loading={starter.making}
            onClick={() => void starter.make({ kind, language })}
          >
            {texts('letterheads.starter')}
          </Button>
          {chosen && (
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              leftSection={<IconTrash size={15} aria-hidden="true" />}
              aria-label={texts('letterheads.removeFor', { document })}
              onClick={() =>
                void remove({ kind, language }).then(() => notifyDone(texts('letterheads.removed', { document })))
              }
            >
              {texts('letterheads.remove')}
            </Button>
          )}
        </div>
      </td>
    </tr>
  )
}
