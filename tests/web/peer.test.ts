import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createPeerCheck, parseSocketTable } from '../../web/peer.ts'
import { runningServer } from './support.ts'

const own = process.getuid?.() ?? 0
const port = 0xc001
const HEAD = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode'

function row(local: string, remote: string, state: string, user: number): string {
  return `   0: ${local} ${remote} ${state} 00000000:00000000 00:00000000 00000000 ${user}        0 36117 1 0000000000000000 100 0 0 10 0`
}

const listening = row('0100007F:C001', '00000000:0000', '0A', own)

function check(...rows: string[]) {
  return createPeerCheck(port, async () => parseSocketTable([HEAD, ...rows].join('\n')))
}

describe.runIf(process.platform === 'linux')('who is at the other end of a connection', () => {
  it('is let in when the kernel names the same user', async () => {
    const isOwn = await check(listening, row('0100007F:D431', '0100007F:C001', '01', own))
    expect(await isOwn(0xd431)).toBe(true)
  })

  it('is let in through a socket of the newer family, too', async () => {
    const mapped = '0000000000000000FFFF00000100007F'
    const isOwn = await check(listening, row(`${mapped}:D431`, `${mapped}:C001`, '01', own))
    expect(await isOwn(0xd431)).toBe(true)
  })

  it('is refused when it is another user, or nobody knows who', async () => {
    const isOwn = await check(listening, row('0100007F:D431', '0100007F:C001', '01', own + 1))
    expect(await isOwn(0xd431)).toBe(false)
    expect(await isOwn(0xd432)).toBe(false)
  })

  it('may be root, but not a socket that nobody owns any more', async () => {
    const isOwn = await check(
      listening,
      row('0100007F:D431', '0100007F:C001', '01', 0),
      row('0100007F:D432', '0100007F:C001', '05', own === 0 ? 1 : 0),
    )
    expect(await isOwn(0xd431)).toBe(true)
    expect(await isOwn(0xd432)).toBe(false)
  })

  it('is left to the key where the kernel does not even show our own socket', async () => {
    const isOwn = await check(row('0100007F:D431', '0100007F:C001', '01', own + 1))
    expect(await isOwn(0xd431)).toBe(true)
  })

  it.runIf(own === 0)('is told apart in earnest', async () => {
    const { server } = await runningServer()
    const statusAs = async (uid: number) => {
      const program = ['-s', '-o', '/dev/null', '-w', '%{http_code}', server.url]
      return (await promisify(execFile)('curl', program, { uid })).stdout
    }
    expect(await statusAs(own)).toBe('200')
    expect(await statusAs(65534)).toBe('404')
  })
})
