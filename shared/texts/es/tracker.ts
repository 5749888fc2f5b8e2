/** Trackers that come back: what they change, what is left, and who has not answered. */
export const tracker = {
  /** How a follow-up was reported. */
  channel: 'Libro de Excel',
  nothing: 'sin dato',
  changed: '{{field}}: {{was}} → {{now}}',
  textChanged: 'Se cambió el texto del acuerdo',
  conflicts: {
    both: '{{reference}}, {{field}}: cambió aquí y en el libro. Se envió «{{sent}}», aquí dice «{{here}}» y el libro dice «{{theirs}}».',
    unsent:
      '{{reference}}, {{field}}: aquí dice «{{here}}» y el libro dice «{{theirs}}», y no se sabe qué se había enviado.',
  },
  unknown: {
    noReference:
      'Hoja «{{sheet}}», fila {{row}}: no tiene referencia. Si es un acuerdo nuevo, regístrelo en su reunión.',
    notHere: 'Hoja «{{sheet}}», fila {{row}}: aquí no hay ningún acuerdo {{reference}}. Revise la referencia.',
  },
  refused: {
    rating:
      'Fila {{row}}, {{reference}}: «{{written}}» no es una calificación. Se admite un número de 0 a 5 o su nombre en la escala.',
    state: 'Fila {{row}}, {{reference}}: «{{written}}» no es un estado. Se admite uno de los de la lista.',
    date: 'Fila {{row}}, {{reference}}: «{{written}}» no se reconoce como fecha límite. Escriba, por ejemplo, 31/12/2026, diciembre 2026, Permanente o Por definir.',
    empty: 'Fila {{row}}, {{reference}}: {{field}} quedó en blanco y no puede estarlo. Se conserva lo que hay.',
    tooLong: 'Fila {{row}}, {{reference}}: {{field}} es demasiado largo para guardarse.',
    tooMany: 'Fila {{row}}, {{reference}}: {{field}} nombra a demasiados responsables.',
    fault: 'Fila {{row}}, {{reference}}: {{field}} tiene una fórmula con error ({{written}}).',
    fixed:
      'Fila {{row}}, {{reference}}: {{field}} dice «{{written}}». A qué instancia y reunión pertenece un acuerdo no se cambia desde el libro.',
    sealed:
      'Fila {{row}}, {{reference}}: el texto del acuerdo está en un acta aprobada y solo se cambia con una enmienda.',
    twice: 'Fila {{row}}, {{reference}}: el acuerdo aparece otra vez con otros datos. Se tomó la primera fila.',
    number:
      'Fila {{row}}, {{reference}}: «{{written}}» no es un número, y la columna {{field}} es de números. Escríbalo como 1250 o 1,250.50.',
    day: 'Fila {{row}}, {{reference}}: «{{written}}» no se reconoce como fecha en la columna {{field}}. Escriba, por ejemplo, 31/12/2026.',
    choice:
      'Fila {{row}}, {{reference}}: «{{written}}» no está en la lista de la columna {{field}}. Elija una opción de la lista o agréguela antes al campo.',
    column:
      'La columna «{{field}}» no se toma, porque aquí no hay ningún campo con ese nombre (por ejemplo, fila {{row}}, {{reference}}: «{{written}}»). Agregue un campo propio que se llame así y traiga el libro otra vez.',
  },
  returning: {
    open: 'Traer un seguimiento devuelto',
    title: 'Seguimiento devuelto',
    lead: 'Elija el libro de Excel que le devolvieron. Nada cambia hasta que usted lo acepte.',
    counts: {
      changed_one: '{{count}} acuerdo con cambios',
      changed_other: '{{count}} acuerdos con cambios',
      unchanged_one: '{{count}} igual',
      unchanged_other: '{{count}} iguales',
      conflicts_one: '{{count}} conflicto',
      conflicts_other: '{{count}} conflictos',
      unknown_one: '{{count}} fila que no se reconoce',
      unknown_other: '{{count}} filas que no se reconocen',
      refused_one: '{{count}} dato que no se admite',
      refused_other: '{{count}} datos que no se admiten',
    },
    changesTitle: 'Cambios',
    conflictsTitle: 'Conflictos',
    conflictsLead:
      'Cambiaron aquí y también en el libro, o no se sabe qué se había enviado. Marque los que quiera tomar del libro.',
    restTitle: 'Lo que no se toma',
    field: 'Campo',
    was: 'Aquí',
    now: 'En el libro',
    sent: 'Se envió',
    take: 'Tomar {{field}} de {{reference}}',
    takeAll: 'Marcar todos los cambios',
    note: 'Anotar como respondido',
    noted: 'Se anotó la respuesta.',
    takeNone: 'No marcar nada',
    reporter: 'Quién informa',
    channel: 'Medio',
    accept_one: 'Aceptar {{count}} cambio',
    accept_other: 'Aceptar {{count}} cambios',
    nothing: 'El libro no trae nada que no esté ya aquí.',
    done_one: 'Se actualizó {{count}} acuerdo.',
    done_other: 'Se actualizaron {{count}} acuerdos.',
    moreHidden_one: 'Y {{count}} más.',
    moreHidden_other: 'Y {{count}} más.',
  },
  export: {
    to: 'Para quién',
    everybody: 'Todos los acuerdos',
    each: 'Un archivo para cada responsable (ZIP)',
  },
  awaited: {
    title: 'Quién no ha respondido',
    none: 'Nadie tiene un seguimiento pendiente de devolver.',
    receiver: 'Responsable',
    since: 'Se espera desde',
    last: 'Último envío',
    reminders: 'Recordatorios',
    agreements: 'Acuerdos',
    again: 'Preparar de nuevo',
    againFor: 'Preparar de nuevo el seguimiento de {{name}}',
    dismiss: 'Dejar de esperar',
    dismissFor: 'Dejar de esperar el seguimiento de {{name}}',
    dismissed: 'Ya no se espera respuesta de {{name}}.',
  },
}
