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
}
