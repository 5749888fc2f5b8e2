/** What the command line says. */
export const cli = {
  help: `Acuerdos: actas y acuerdos de reuniones de coordinación.

  demo --data CARPETA [--lang es|en]           crea un archivo de trabajo de ejemplo
  import minutes ARCHIVO [--dry-run] [--json]  lee un acta en .docx, .txt o .md y la guarda
  export minutes --meeting REF|last --format docx|pdf|md|json --out ARCHIVO
         [--lang es|en] [--audience internal|partners|public] [--version N|draft] [--template ARCHIVO.docx]
  minutes circulate --meeting REF|last [--reply-by AAAA-MM-DD]   guarda la versión que circula
  minutes approve --meeting REF|last           aprueba el acta y la sella
  minutes amend --meeting REF|last --reason "motivo"   abre una enmienda de un acta sellada
  minutes compare --meeting REF|last [--from N] [--to N] [--json]  lo que dos versiones dicen distinto
  list versions --meeting REF|last [--json]    las versiones del acta, con su sello
  export tracker --format xlsx|docx|csv|ics|json --out ARCHIVO [--body CÓDIGO] [--lang es|en]
         [--responsible NOMBRE|each]           con each, un archivo para cada responsable, en un .zip
         [--group-by body|responsible]         cómo se agrupa el documento de Word
  export status --format docx|pdf --out ARCHIVO [--body CÓDIGO] [--since AAAA-MM-DD] [--lang es|en]
         la hoja de estado, en una página: cifras, gráficos y lo que requiere atención
  export letters --out ARCHIVO.zip [--lang es|en] [--reply-by AAAA-MM-DD] [--number NÚMERO]
         [--signatory NOMBRE] [--position CARGO]   una carta de recordatorio (Word) para cada responsable
  import tracker ARCHIVO.xlsx [--dry-run] [--json]  compara un seguimiento devuelto y toma lo que no está en conflicto
  export invitation|attendance-sheet|calendar --meeting REF|last --out ARCHIVO [--lang es|en]
  export slips --meeting REF|last --out ARCHIVO.zip [--reply-by AAAA-MM-DD] [--lang es|en]
  export extract --meeting REF|last --agreement N|--intervention N --out ARCHIVO [--format docx|pdf|md]
  export dossier --meeting REF|last --out ARCHIVO.zip [--with-attachments]
  export redactions --meeting REF|last --out ARCHIVO [--audience partners|public] [--format docx|csv] [--with-content]
         lo que una edición omite o dice de otro modo; con el contenido, solo para uso interno
  export mail --meeting REF|last --out ARCHIVO.eml [--format docx|pdf]
         (extract, dossier y mail: además --lang y --audience)
  list meetings|agreements|people|organizations [--json]
  list reminders [--json]                      por responsable: vencidos, por vencer, sin noticias, correo y recordatorios
  list awaited [--json]                        quién no ha devuelto su seguimiento, desde cuándo y con cuántos recordatorios
  search "palabras" [--limit N] [--json]       busca en todo
  undo                                         deshace el último cambio de la persona
  redo                                         rehace lo deshecho
  backup [--out ARCHIVO] [--json]              hace una copia de respaldo; con --out, un archivo con todo, para llevárselo
  list backups [--json]                        las copias de respaldo, de la más reciente a la más antigua
  restore N|latest|ARCHIVO [--json]            pone una copia en lugar de lo que hay, que antes se guarda
  verify [--json]                              revisa todo el archivo de trabajo y sus adjuntos
  salvage [--json]                             copia lo que aún se puede leer de un archivo dañado
  erase meeting REF | agreement REF | person NOMBRE | intervention|point|follow_up|attachment ID
         --reason "motivo" [--dry-run] [--json]  borra para siempre; con --dry-run solo dice qué se iría
  erase copies N… [--json]                     quita las copias que todavía lo tienen; antes hace una nueva
  doctor [--json|--report]                     revisa si este equipo cumple lo necesario
  serve [--port N] [--json]                    abre el programa en el navegador de este equipo
  generate --meetings N [--seed S] [--json]    llena un archivo de trabajo nuevo con datos inventados, para medir

En todos: --data CARPETA (la suya si no se indica), --language es|en, --user NOMBRE, y --allow-this-folder
para quien administra el equipo y permite una carpeta sincronizada o de red.
Los datos salen por la salida estándar y los mensajes por la de errores. Termina con 0 si se hizo, 1 si se rechazó.`,
  imported:
    'Se guardó el acta como {{reference}}; participantes: {{attendance}}, intervenciones: {{interventions}}, puntos: {{points}}, acuerdos: {{agreements}}.',
  read: 'Se leyó el acta; participantes: {{attendance}}, intervenciones: {{interventions}}, puntos: {{points}}, acuerdos: {{agreements}}. No se guardó nada.',
  warning: 'Aviso: {{message}}',
  warningAt: 'Aviso (línea {{line}}): {{message}}',
  trackerRead:
    'Se leyó el seguimiento y no se guardó nada. Acuerdos con cambios: {{changed}}; iguales: {{unchanged}}; conflictos: {{conflicts}}; filas que no se reconocen: {{unknown}}; datos que no se admiten: {{refused}}.',
  trackerMerged:
    'Acuerdos actualizados: {{changed}}; iguales: {{unchanged}}; conflictos: {{conflicts}}; filas que no se reconocen: {{unknown}}; datos que no se admiten: {{refused}}.',
  exported: 'Se escribió {{file}}.',
  minutes: {
    circulated: 'Se guardó la versión {{version}}, que circula.',
    approved: 'El acta quedó aprobada y sellada: versión {{version}}, SHA-256 {{contentHash}}.',
    amended: 'Se abrió una enmienda: {{reason}}.',
  },
  sample_one: 'Se creó el ejemplo con {{count}} reunión en {{folder}}.',
  sample_other: 'Se creó el ejemplo con {{count}} reuniones en {{folder}}.',
  generated:
    'Se generaron {{meetings}} reuniones con {{interventions}} intervenciones, {{points}} puntos, {{agreements}} acuerdos y {{followUps}} seguimientos en {{folder}}.',
  backups: {
    made: 'Se hizo la copia de respaldo {{name}} en {{folder}}.',
    saved_one: 'Se guardó todo en {{file}}, con {{count}} adjunto.',
    saved_other: 'Se guardó todo en {{file}}, con {{count}} adjuntos.',
    withoutAttachments_one: 'Aviso: falta {{count}} adjunto, que ya no está en la carpeta.',
    withoutAttachments_other: 'Aviso: faltan {{count}} adjuntos, que ya no están en la carpeta.',
    restored: 'Se restauró la copia {{name}}, hecha el {{madeAt}}.',
    before: 'Lo que había quedó guardado como la copia {{number}}.',
    putAside: 'Lo que había, si algo había, quedó tal cual en la carpeta «damaged» de {{folder}}.',
    salvaged: 'Se rescataron {{records}} registros en la copia {{number}}. Para usarla: restore {{number}}.',
    leftovers_one:
      'Se leyó {{count}} registro que perdió aquello a lo que pertenecía; está en un archivo junto a la copia.',
    leftovers_other:
      'Se leyeron {{count}} registros que perdieron aquello a lo que pertenecían; están en un archivo junto a la copia.',
    verified: 'Todo está bien: {{records}} registros y {{attachments}} adjuntos.',
    searchRebuilt: 'El índice de búsqueda no decía lo mismo que los registros y se hizo de nuevo.',
    attachmentMissing: 'Falta el adjunto «{{name}}» (reunión {{meeting}}).',
    attachmentDamaged: 'El adjunto «{{name}}» está dañado (reunión {{meeting}}).',
    holds: '{{meetings}} reuniones, {{agreements}} acuerdos',
    notWhole: 'incompleta',
    reasons: {
      start: 'al abrir',
      interval: 'durante el trabajo',
      quit: 'al cerrar',
      migration: 'antes de actualizar',
      import: 'traída de un archivo',
      restore: 'antes de restaurar',
      removal: 'antes de eliminar',
      manual: 'a pedido',
      salvage: 'rescatada',
    },
  },
  erase: {
    goes: 'Se borraría «{{name}}», con:',
    mayRepeat: 'Puede decir lo mismo y se queda: {{name}} ({{kind}} {{id}}).',
    nothing: 'No se borró nada.',
    done_one: 'Se borró para siempre {{count}} registro.',
    done_other: 'Se borraron para siempre {{count}} registros.',
    copies: 'Todavía lo tienen las copias {{copies}}. Para quitarlas: erase copies {{copies}}.',
    copiesGone_one: 'Se quitó {{count}} copia; antes se hizo la copia {{number}}, ya sin lo borrado.',
    copiesGone_other: 'Se quitaron {{count}} copias; antes se hizo la copia {{number}}, ya sin lo borrado.',
  },
  doctor: {
    names: {
      node: 'Node',
      database: 'Base de datos',
      folder: 'Carpeta',
      space: 'Espacio libre',
      backups: 'Copias de respaldo',
      desktop: 'Programa de escritorio',
      browser: 'Navegador',
    },
    durable: 'abre en su propio hilo y escribe en el disco antes de confirmar',
    newest: 'la más reciente es {{name}}',
    noBackup: 'todavía ninguna',
    noDesktop: 'no está; se usa el navegador (para obtenerlo: npm run get-desktop)',
    noBrowser: 'no se encontró ninguno',
    fit: 'Este equipo cumple lo necesario.',
  },
  undone: 'Se deshizo: {{method}}.',
  redone: 'Se rehizo: {{method}}.',
  nothingFound: 'No se encontró nada.',
  nothingListed: 'No hay nada que listar.',
  error: 'error: {{code}}: {{message}}',
}
