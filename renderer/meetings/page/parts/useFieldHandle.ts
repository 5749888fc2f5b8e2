import { useCallback } from 'react'
import { useWork } from '../work/MeetingWork.tsx'
import { focusText } from '../work/registry.ts'

/** A ref that makes a text field findable by name, so that the page can put the cursor there. */
export function useFieldHandle(name: string) {
  const { fields } = useWork()
  return useCallback(
    (field: HTMLInputElement | HTMLTextAreaElement | null) => {
      if (!field) return
      return fields.add(name, { focus: caret => focusText(field, caret) })
    },
    [fields, name],
  )
}
