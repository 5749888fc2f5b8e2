import type { host as es } from '../es/host.ts'
import type { SameShape } from '../sameShape.ts'

export const host: SameShape<typeof es> = {
  enter: {
    lead: 'Type the key shown where you started the program. It works once, within five minutes.',
    key: 'Key',
    button: 'Enter',
    refused:
      'The key is not right, has been used or has expired. To get another one, press Enter where you started the program and copy all of it.',
    entering: 'Opening Acuerdos…',
    proceed: 'Continue',
  },
  serve: {
    opened: 'Acuerdos opened in your browser. If you do not see it, open the address and type the key:',
    open: 'Open this address in your browser and type the key:',
    anotherKey: 'For another key, press Enter. To stop, press Ctrl+C.',
    idle: 'Acuerdos stopped because nobody used it for 30 minutes. Everything is saved.',
    building: 'Preparing the window…',
  },
  start: {
    building: 'Preparing Acuerdos…',
    fetching: 'Downloading the desktop program, this once…',
    fetched: 'Downloading the desktop program: {{received}} of {{total}} MB',
    unavailable:
      'The desktop program is not available on this computer because it could not be downloaded; Acuerdos opens in the browser (to try again: npm run get-desktop).',
    noDisplay: 'There is no screen here for the desktop program; Acuerdos opens for the browser.',
    notStarted: 'The desktop program could not start on this computer; Acuerdos opens in the browser.',
  },
  desktop: {
    about:
      'Electron {{version}} (about 120 MB) will be downloaded from GitHub. If your network does not allow it: ELECTRON_MIRROR names another server, HTTPS_PROXY your proxy, and ELECTRON_OVERRIDE_DIST_PATH a folder where it already is.',
    present: 'The desktop program is ready. Open it with npm start.',
    silent:
      'The server did not answer for 10 seconds. Check the connection or name another server with ELECTRON_MIRROR.',
    failed: 'The desktop program could not be had: {{detail}}',
    meanwhile: 'Meanwhile npm start opens Acuerdos in the browser.',
  },
}
