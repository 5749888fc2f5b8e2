/** What the command line says. */
export const cli = {
  help: `Acuerdos: actas y acuerdos de reuniones de coordinación.

  demo --data CARPETA [--lang es|en]           crea un archivo de trabajo de ejemplo
  import minutes ARCHIVO [--dry-run] [--json]  lee un acta en .docx, .txt o .md y la guarda
  export minutes --meeting REF|last --format docx|md|json --out ARCHIVO
         [--lang es|en] [--audience internal|partners|public]
  export tracker --format xlsx|csv|json --out ARCHIVO [--body CÓDIGO] [--lang es|en]
  list meetings|agreements|people|organizations [--json]
  search "palabras" [--limit N] [--json]       busca en todo
  undo                                         deshace el último cambio de la persona
  redo                                         rehace lo deshecho
  serve [--port N] [--json]                    abre el programa en el navegador de este equipo
  generate --meetings N [--seed S] [--json]    llena un archivo de trabajo nuevo con datos inventados, para medir

En todos: --data CARPETA (la suya si no se indica), --language es|en, --user NOMBRE, y --allow-this-folder
para quien administra el equipo y permite una carpeta sincronizada o de red.
Los datos salen por la salida estándar y los mensajes por la de errores. Termina con 0 si se hizo, 1 si se rechazó.`,
  imported:
    'Se guardó el acta como {{reference}}: {{attendance}} participantes, {{interventions}} intervenciones con {{points}} puntos y {{agreements}} acuerdos.',
  read: 'Se leyó el acta: {{attendance}} participantes, {{interventions}} intervenciones con {{points}} puntos y {{agreements}} acuerdos. No se guardó nada.',
  warning: 'Aviso: {{message}}',
  warningAt: 'Aviso (línea {{line}}): {{message}}',
  exported: 'Se escribió {{file}}.',
  sample_one: 'Se creó el ejemplo con {{count}} reunión en {{folder}}.',
  sample_other: 'Se creó el ejemplo con {{count}} reuniones en {{folder}}.',
  generated:
    'Se generaron {{meetings}} reuniones con {{interventions}} intervenciones, {{points}} puntos, {{agreements}} acuerdos y {{followUps}} seguimientos en {{folder}}.',
  undone: 'Se deshizo: {{method}}.',
  redone: 'Se rehizo: {{method}}.',
  nothingFound: 'No se encontró nada.',
  nothingListed: 'No hay nada que listar.',
  error: 'error: {{code}}: {{message}}',
}
