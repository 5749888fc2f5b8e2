import path from 'node:path'

/** Everything that a workspace's folder holds. */
export type WorkspaceFiles = ReturnType<typeof filesOf>

export function filesOf(folder: string) {
  const database = path.join(folder, 'acuerdos.db')
  return {
    folder,
    database,
    /** Changes on their way into the database, while it is open and after an unclean end. */
    log: `${database}-wal`,
    logIndex: `${database}-shm`,
    /** What other journal modes leave; ours never does. */
    journal: `${database}-journal`,
    /** A database that is being made, to be put in place when it is whole. */
    making: path.join(folder, 'making.db'),
    lock: path.join(folder, 'lock.db'),
    attachments: path.join(folder, 'attachments'),
    backups: path.join(folder, 'backups'),
    /** Databases that could not be read any more, as they were. */
    damaged: path.join(folder, 'damaged'),
  }
}
