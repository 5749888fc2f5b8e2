export const host = {
  enter: {
    lead: 'Escriba la clave que aparece donde inició el programa. Sirve una sola vez, durante cinco minutos.',
    key: 'Clave',
    button: 'Entrar',
    refused:
      'La clave no es correcta, ya se usó o venció. Para obtener otra, presione Enter donde inició el programa y cópiela completa.',
    entering: 'Abriendo Acuerdos…',
    proceed: 'Continuar',
  },
  serve: {
    opened: 'Acuerdos se abrió en su navegador. Si no lo ve, abra la dirección y escriba la clave:',
    open: 'Abra esta dirección en su navegador y escriba la clave:',
    anotherKey: 'Para obtener otra clave, presione Enter. Para terminar, presione Ctrl+C.',
    idle: 'Acuerdos se detuvo porque nadie lo usó en 30 minutos. Todo quedó guardado.',
    building: 'Preparando la ventana…',
  },
  start: {
    building: 'Preparando Acuerdos…',
    fetching: 'Descargando el programa de escritorio, una sola vez…',
    fetched: 'Descargando el programa de escritorio: {{received}} de {{total}} MB',
    unavailable:
      'El programa de escritorio no está disponible en este equipo porque no se pudo descargar; Acuerdos se abre en el navegador (para intentarlo de nuevo: npm run get-desktop).',
    noDisplay: 'Aquí no hay pantalla para el programa de escritorio; Acuerdos se abre para el navegador.',
    notStarted: 'El programa de escritorio no pudo iniciarse en este equipo; Acuerdos se abre en el navegador.',
  },
  desktop: {
    about:
      'Se descargará Electron {{version}} (unos 120 MB) de GitHub. Si su red no lo permite: ELECTRON_MIRROR indica otro servidor, HTTPS_PROXY su proxy, y ELECTRON_OVERRIDE_DIST_PATH una carpeta donde ya esté.',
    present: 'El programa de escritorio está listo. Ábralo con npm start.',
    silent: 'El servidor no respondió en 10 segundos. Revise la conexión o indique otro servidor con ELECTRON_MIRROR.',
    failed: 'No se pudo obtener el programa de escritorio: {{detail}}',
    meanwhile: 'Mientras tanto, npm start abre Acuerdos en el navegador.',
  },
}
