import type { Announcement, CallOptions } from '../shared/bridge.ts'
import type { Answer } from '../shared/errors.ts'

/** The core as its hosts see it: it answers every call, and says so when it cannot. */
export type Core = {
  call(method: string, input: unknown, options?: CallOptions): Promise<Answer>
  /** Calls back after each command; returns the function that ends it. */
  onAnnouncement(listener: (announcement: Announcement) => void): () => void
  close(): Promise<void>
}

export type CoreOptions = {
  /** Folder of the workspace; null for a core that only reads files from outside. */
  folder: string | null
  /** Whether a workspace is made where there is none; otherwise calls are answered with `workspace.missing`. */
  create: boolean
  /** Who works here, for the history. The settings' name is used where it is not given. */
  user?: string | undefined
}
