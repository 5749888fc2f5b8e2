import type { Configuration } from 'electron-builder'

/** The two fuses that tie the program to its archive; a machine on which it will not start can be tried without them. */
const tied = process.env.ACUERDOS_UNTIED !== '1'

/**
 * How the installers are made: `npx electron-builder --config build/electron-builder.ts`, after `npm run build`. Below
 * `node_modules` the builder hears only patterns that begin with `!`.
 */
const configuration: Configuration = {
  appId: 'org.acuerdos.desktop',
  productName: 'Acuerdos',
  directories: { output: 'release' },
  // Only the addon stands outside the archive: everything that is unpacked is outside its integrity check.
  asar: { smartUnpack: false },
  asarUnpack: ['**/*.node'],
  // The addon is built for every Electron alike (Node-API): nothing is compiled.
  npmRebuild: false,
  electronLanguages: ['en-US', 'es', 'es-419'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: tied,
    onlyLoadAppFromAsar: tied,
    grantFileProtocolExtraPrivileges: false,
  },
  win: { target: 'nsis', files: filesFor('win32') },
  mac: { target: 'dmg', category: 'public.app-category.business', files: filesFor('darwin') },
  linux: { target: ['deb', 'AppImage'], category: 'Office', files: filesFor('linux') },
}

/**
 * What is packed for a system, its own SQLite addon only. The whole list stands with each system: beside a common one, a list of
 * exceptions alone means everything else in the project.
 */
function filesFor(system: string): string[] {
  return [
    'dist/**',
    'package.json',
    'LICENSE',
    '!dist/.*{,/**/*}',
    // A whole Node, which only developing needs.
    '!**/node_modules/node-{linux,win}-x64{,/**/*}',
    // What the addon is compiled with.
    '!**/node_modules/node-addon-api{,/**/*}',
    '!**/node_modules/better-sqlite3/{build,deps,src}{,/**/*}',
    `!**/node_modules/better-sqlite3/prebuilds/!(${system}-\${arch}).node`,
  ]
}

export default configuration
