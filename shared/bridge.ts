import type { Method } from './contract/index.ts'
import type { Answer } from './errors.ts'

/** What travels with every call. */
export type CallOptions = {
  /** Names a command once and for all: sent again with the same input it is answered, not done twice. */
  operationId?: string
}

/** Queries whose answers may have changed, and how far long work has come. */
export type Announcement = { methods: Method[]; progress?: Progress }

/** `work` is what is being done: a task of the contract, or the check of a file whose last session did not end. */
export type Progress = { work: Method | 'opening'; done: number; total: number }

/** What a window has of its host, whichever it is. */
export type Bridge = {
  call(method: Method, input: unknown, options?: CallOptions): Promise<Answer>
  /** Calls back after each command, whoever gave it; returns the function that ends it. */
  onAnnouncement(listener: (announcement: Announcement) => void): () => void
  /** Hands a finished file to the person: a dialog on the desktop, a download in the browser. False when they cancelled. */
  saveFile(file: { name: string; mediaType: string; bytes: Uint8Array }): Promise<boolean>
}
