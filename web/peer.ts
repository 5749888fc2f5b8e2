import { readFile } from 'node:fs/promises'
import { endianness } from 'node:os'

/** Says whether the program at the other end of a connection belongs to the user of this process. */
export type PeerCheck = (remotePort: number) => Promise<boolean>

/**
 * On Linux every user can reach a local port, but the kernel tells whose each socket is. Where it does not (other systems,
 * hidden tables), everybody is let on to the next guard: the key.
 */
export async function createPeerCheck(port: number, readTables = readSocketTables): Promise<PeerCheck> {
  const user = process.getuid?.()
  if (user === undefined) return () => Promise.resolve(true)
  const listens = (row: SocketRow) => isLoopback(row.local, port) && row.state === LISTENING
  const trusted = (await readTables()).some(row => listens(row) && row.user === user)
  if (!trusted) return () => Promise.resolve(true)
  return async remotePort => {
    const peer = (await readTables()).find(row => isLoopback(row.local, remotePort) && isLoopback(row.remote, port))
    // Root can read this process anyway, and is who brings a Windows browser to a program inside WSL. A socket that its owner
    // has closed is shown as root's, too: only an open one counts.
    return peer?.user === user || (peer?.user === ROOT && peer.state === ESTABLISHED)
  }
}

export type SocketRow = { local: string; remote: string; state: string; user: number }

const LISTENING = '0A'
const ESTABLISHED = '01'
const ROOT = 0
const LITTLE = endianness() === 'LE'
const LOOPBACK = LITTLE ? '0100007F' : '7F000001'
/** A socket of the newer family may speak to an address of the older one. */
const MAPPED_LOOPBACK = `0000000000000000${LITTLE ? 'FFFF0000' : '0000FFFF'}${LOOPBACK}`

function isLoopback(address: string, port: number): boolean {
  const digits = port.toString(16).toUpperCase().padStart(4, '0')
  return address === `${LOOPBACK}:${digits}` || address === `${MAPPED_LOOPBACK}:${digits}`
}

/** The TCP sockets of this machine as `/proc/net/tcp` lists them (proc(5)); empty where it cannot be read. */
async function readSocketTables(): Promise<SocketRow[]> {
  const tables = await Promise.all(
    ['/proc/net/tcp', '/proc/net/tcp6'].map(path => readFile(path, 'latin1').catch(() => '')),
  )
  return tables.flatMap(parseSocketTable)
}

export function parseSocketTable(table: string): SocketRow[] {
  return table
    .split('\n')
    .slice(1)
    .flatMap(line => {
      const [, local, remote, state, , , , user] = line.trim().split(/\s+/)
      if (local === undefined || remote === undefined || state === undefined || user === undefined) return []
      return [{ local, remote, state, user: Number(user) }]
    })
}
