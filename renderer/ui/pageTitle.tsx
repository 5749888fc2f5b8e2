import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

export type PageTitle = { title: string; reference: string | undefined }
type SetPageTitle = (title: PageTitle) => void

const TitleContext = createContext<PageTitle>({ title: '', reference: undefined })
const SetTitleContext = createContext<SetPageTitle>(() => {})

/** Remembers what is being edited, for the top bar and for the window's own title. */
export function PageTitleProvider({ children }: { children: ReactNode }) {
  const [title, setTitle] = useState<PageTitle>({ title: '', reference: undefined })
  return (
    <SetTitleContext value={setTitle}>
      <TitleContext value={title}>{children}</TitleContext>
    </SetTitleContext>
  )
}

/** Says what the page shows: "NCG-2022-03 · Grupo Nacional de Coordinación" in the bar, and in the title of the window. */
export function usePageTitle(title: string, reference?: string) {
  const setTitle = useContext(SetTitleContext)
  useEffect(() => {
    setTitle({ title, reference })
    document.title = [reference, title, 'Acuerdos'].filter(Boolean).join(' · ')
  }, [setTitle, title, reference])
}

export function useCurrentPageTitle(): PageTitle {
  return useContext(TitleContext)
}
