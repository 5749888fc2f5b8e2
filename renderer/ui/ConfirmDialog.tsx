import { Button, Group, Modal } from '@mantine/core'
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { useTexts } from '../language/LanguageProvider.tsx'

type Question = {
  title: string
  text: ReactNode
  /** A verb: "Eliminar reunión". */
  confirm: string
  /** True where something is lost: the button is red. */
  harmful?: boolean
}
type Confirm = (question: Question) => Promise<boolean>

const ConfirmContext = createContext<Confirm>(async () => false)

/** `const confirm = useConfirm()` … `if (await confirm({ title, text, confirm: texts('…') }))`. Only for what undo cannot take back. */
export function useConfirm(): Confirm {
  return useContext(ConfirmContext)
}

/** Holds the one dialog that asks before what cannot be undone. */
export function ConfirmProvider({ children }: { children: ReactNode }) {
  const texts = useTexts()
  const [asked, setAsked] = useState<{ question: Question; answer: (yes: boolean) => void } | null>(null)
  const [opened, setOpened] = useState(false)
  const confirm = useCallback<Confirm>(
    question =>
      new Promise(resolve => {
        setAsked({ question, answer: resolve })
        setOpened(true)
      }),
    [],
  )
  function close(yes: boolean) {
    setOpened(false)
    asked?.answer(yes)
  }
  return (
    <ConfirmContext value={confirm}>
      {children}
      <Modal
        opened={opened}
        onClose={() => close(false)}
        title={asked?.question.title}
        centered
        withCloseButton={false}
      >
        {asked?.question.text}
        <Group justify="flex-end" gap="xs" mt="lg">
          <Button variant="default" data-autofocus onClick={() => close(false)}>
            {texts('window.dialog.cancel')}
          </Button>
          <Button color={asked?.question.harmful ? 'red' : 'institution'} onClick={() => close(true)}>
            {asked?.question.confirm}
          </Button>
        </Group>
      </Modal>
    </ConfirmContext>
  )
}
