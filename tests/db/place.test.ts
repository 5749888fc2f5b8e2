import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { mountsOfLinux, mountsOfMac } from '../../db/mounts.ts'
import { openFile } from '../../db/open.ts'
import { judgePlace, type PlaceFacts } from '../../db/place.ts'
import { refusalOf, temporaryFolder } from '../support/files.ts'

const linux: PlaceFacts = {
  platform: 'linux',
  env: {},
  home: '/home/ana',
  real: '/home/ana/acuerdos',
  mounts: mountsOfLinux(`
22 1 252:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
40 22 0:35 / /srv/actas rw,relatime shared:9 - nfs4 archivo.example.hn:/actas rw,vers=4.2
41 22 0:36 / /mnt/unidad\\040común rw - cifs //servidor/comun rw
42 22 0:37 / /mnt/remoto rw - fuse.sshfs ana@servidor:/datos rw
43 22 0:38 / /mnt/nube rw - fuse.rclone drive: rw
44 22 0:39 / /mnt/usb rw - fuseblk /dev/sdb1 rw
45 22 0:40 / /mnt/cifrado rw - fuse.gocryptfs /home/ana/.cifrado rw
46 22 0:41 / /mnt/raro rw - fuse //servidor/comun rw
47 40 8:2 / /srv/actas/disco rw - ext4 /dev/sdc1 rw`),
  holds: () => false,
}
const windows: PlaceFacts = { ...linux, platform: 'win32', home: 'C:\\Users\\ana', real: 'C:\\Users\\ana', mounts: [] }
const mac: PlaceFacts = {
  ...linux,
  platform: 'darwin',
  home: '/Users/ana',
  mounts: mountsOfMac(`/dev/disk3s1 on / (apfs, sealed, local, read-only, journaled)
//ana@servidor._smb._tcp.local/Comun on /Volumes/Comun (smbfs, nodev, nosuid, mounted by ana)
/dev/disk5s1 on /Volumes/Memoria (msdos, local, nodev)`),
}

const at = (facts: PlaceFacts, folder: string) => judgePlace(folder, { ...facts, real: folder })

describe('the place of an open file', () => {
  it.each([
    [linux, '/home/ana/.local/share/acuerdos'],
    [linux, '/home/ana/Documentos/dropboxes/actas'],
    [linux, '/home/ana/Proyecto OneDrives/actas'],
    [linux, '/mnt/usb/acuerdos'],
    [linux, '/mnt/cifrado/acuerdos'],
    [linux, '/srv/actas/disco/acuerdos'],
    [linux, '/srv/actas2'],
    [windows, 'C:\\Users\\ana\\AppData\\Local\\Acuerdos'],
    [windows, '\\\\?\\C:\\Acuerdos'],
    [windows, 'D:\\Actas'],
    [mac, '/Users/ana/Library/Application Support/Acuerdos'],
    [mac, '/Volumes/Memoria/Acuerdos'],
  ])('%# is safe: %s', (facts, folder) => {
    expect(at(facts, folder)).toBeNull()
  })

  it.each([
    [linux, '/home/ana/Dropbox/actas', 'Dropbox'],
    [linux, '/home/ana/Dropbox (Ministerio)/actas', 'Dropbox'],
    [linux, '/home/ana/Nextcloud/actas', 'Nextcloud'],
    [linux, '/home/ana/Google Drive/actas', 'Google Drive'],
    [windows, 'C:\\Users\\ana\\OneDrive\\Documentos\\Acuerdos', 'OneDrive'],
    [windows, 'C:\\Users\\ana\\OneDrive - Secretaría de Coordinación\\Acuerdos', 'OneDrive'],
    [windows, 'C:/Users/ana/Dropbox/Acuerdos', 'Dropbox'],
    [windows, 'G:\\Mi unidad\\Acuerdos', 'Google Drive'],
    [windows, 'G:\\My Drive\\Acuerdos', 'Google Drive'],
    [windows, 'C:\\Users\\ana\\iCloudDrive\\Acuerdos', 'iCloud'],
    [windows, 'C:\\Users\\ana\\Box\\Acuerdos', 'Box'],
    [mac, '/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/Acuerdos', 'iCloud'],
    [mac, '/Users/ana/Library/CloudStorage/GoogleDrive-ana@example.hn/Mi unidad/Acuerdos', 'Google Drive'],
    [mac, '/Users/ana/Library/CloudStorage/Nube-Nacional/Acuerdos', 'nube-nacional'],
  ])('%# is synchronised: %s', (facts, folder, client) => {
    expect(at(facts, folder)).toEqual({ reason: 'synced', client })
  })

  it('is synchronised where a client says so in the environment, or left its mark', () => {
    const env = { OneDriveCommercial: 'D:\\Nube de la Secretaría' }
    expect(at({ ...windows, env }, 'D:\\Nube de la Secretaría\\Acuerdos')).toMatchObject({ client: 'OneDrive' })
    expect(at({ ...windows, env }, 'D:\\Nube de la Secretaría 2')).toBeNull()
    const marked = (folder: string, name: string) => folder === '/datos' && name === '.stfolder'
    expect(at({ ...linux, holds: marked }, '/datos/actas')).toMatchObject({ client: 'Syncthing' })
    const settings = (folder: string, name: string) => folder === '/home/ana' && name === '.dropbox'
    expect(at({ ...linux, holds: settings }, '/home/ana/actas')).toBeNull()
  })

  it.each([
    [linux, '/srv/actas/acuerdos', 'archivo.example.hn:/actas'],
    [linux, '/mnt/unidad común', '//servidor/comun'],
    [linux, '/mnt/remoto/acuerdos', 'ana@servidor:/datos'],
    [linux, '/mnt/nube', 'drive:'],
    [linux, '/mnt/raro', '//servidor/comun'],
    [windows, '\\\\servidor\\comun\\Acuerdos', '\\\\servidor\\comun\\Acuerdos'],
    [windows, '\\\\?\\UNC\\servidor\\comun', '\\\\?\\UNC\\servidor\\comun'],
    [mac, '/Volumes/Comun/Acuerdos', '//ana@servidor._smb._tcp.local/Comun'],
  ])('%# is on the network: %s', (facts, folder, source) => {
    expect(at(facts, folder)).toEqual({ reason: 'network', source })
  })

  it('is judged by where a link or a mapped drive really leads', () => {
    expect(judgePlace('/home/ana/actas', { ...linux, real: '/home/ana/Dropbox/actas' })).toMatchObject({
      client: 'Dropbox',
    })
    expect(judgePlace('Z:\\Acuerdos', { ...windows, real: '\\\\servidor\\comun\\Acuerdos' })).toMatchObject({
      reason: 'network',
    })
  })
})

describe('opening in a synchronised folder', () => {
  it('is refused with a folder that would do, before anything is made', () => {
    const folder = path.join(temporaryFolder(), 'OneDrive - Ministerio', 'Acuerdos')
    const refusal = refusalOf(() => openFile(folder, { create: true, alternative: '/home/ana/Acuerdos' }))
    expect(refusal).toEqual({
      code: 'workspace.syncedFolder',
      facts: { folder, client: 'OneDrive', alternative: '/home/ana/Acuerdos' },
    })
    expect(() => openFile(folder, { create: false })).toThrow('workspace.syncedFolder')
  })

  it('is possible for those who ask for it', () => {
    const folder = path.join(temporaryFolder(), 'Dropbox')
    openFile(folder, { create: true, allowAnyFolder: true }).close()
    expect(() => openFile(folder, { create: false })).toThrow('workspace.syncedFolder')
  })
})
