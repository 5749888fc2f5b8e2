import { useState } from 'react'
import { useTask } from '../bridge/useTask.ts'

/** Opens the file once more; `still`: it could not be opened this time either. */
export function useTryAgain() {
  const task = useTask('recovery.tryAgain')
  const [still, setStill] = useState(false)
  return {
    running: task.running,
    still,
    async run() {
      setStill(false)
      const answer = await task.run({})
      setStill(answer?.open !== true)
    },
  }
}
