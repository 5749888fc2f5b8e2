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
}
