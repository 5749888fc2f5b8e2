import { memo } from 'react'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { SavedList } from '../../../ui/SavedList.tsx'
import { useSavers } from '../work/MeetingWork.tsx'
import { Part } from './Part.tsx'

type ProductsPartProps = { meetingId: string; products: string[] }

/** What a session of a series produced. */
export const ProductsPart = memo(function ProductsPart({ meetingId, products }: ProductsPartProps) {
  const texts = useTexts()
  const save = useSavers('meetings.change', meetingId)
  return (
    <Part part="products" title={texts('planning.products.title')}>
      <SavedList
        label={texts('planning.products.title')}
        placeholder={texts('planning.products.hint')}
        marks="bullets"
        value={products}
        save={save('products')}
      />
    </Part>
  )
})
