import { Button } from '@mantine/core'
import { useTexts } from '../language/LanguageProvider.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import type { DirectoryKind } from './directoryFilter.ts'

type NothingProps = { kind: DirectoryKind; filtered: boolean; onAdd: () => void; onShowAll: () => void }

/** Instead of rows: that none passes the filters, or where entries come from. */
export function Nothing({ kind, filtered, onAdd, onShowAll }: NothingProps) {
  const texts = useTexts()
  if (filtered) {
    return (
      <EmptyState
        title={texts(`directory.nothing.${kind}`)}
        actions={
          <Button variant="default" onClick={onShowAll}>
            {texts('directory.showAll')}
          </Button>
        }
      />
    )
  }
  return (
    <EmptyState
      title={texts(`directory.empty.${kind}`)}
      actions={
        <Button variant="default" onClick={onAdd}>
          {texts(`directory.add.${kind}`)}
        </Button>
      }
    >
      {texts('directory.empty.text')}
    </EmptyState>
  )
}
