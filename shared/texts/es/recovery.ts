/** The screen for a file that cannot be opened or read: what is wrong and what can be done. */
export const recovery = {
  kinds: {
    damaged: {
      title: 'Su archivo de trabajo está dañado',
      text: 'Hay partes que ya no se pueden leer. Suele deberse a un corte de energía, a un disco que falla o a otro programa que tocó el archivo.',
    },
    lost: {
      title: 'Su archivo de trabajo no está en su lugar',
      text: 'En la carpeta hay copias de respaldo, pero falta el archivo «acuerdos.db»: alguien lo movió, lo borró o le cambió el nombre. Si lo encuentra, devuélvalo a la carpeta e intente de nuevo.',
    },
    foreign: {
      title: 'El archivo que está allí no es de Acuerdos',
      text: 'En el lugar de su archivo de trabajo, «acuerdos.db», hay un archivo que hizo otro programa. Alguien pudo guardarlo encima o cambiarle el nombre.',
    },
    altered: {
      title: 'Otro programa modificó su archivo de trabajo',
      text: 'Tiene partes que Acuerdos no hizo («{{what}}»). Trabajar así podría dar resultados equivocados.',
    },
    newer: {
      title: 'Hace falta una versión más reciente de Acuerdos',
      text: 'Este archivo de trabajo se guardó con una versión más nueva del programa. Esta no lo abre, para no dañarlo: sus reuniones y acuerdos están intactos.',
    },
    inUse: {
      title: 'Su archivo de trabajo ya está abierto',
      text: 'Lo tiene abierto {{user}} en el equipo {{computer}}, desde {{since}}.',
    },
    missing: {
      title: 'En esa carpeta no hay un archivo de trabajo',
      text: 'Puede que la carpeta se haya movido o que el disco donde está no esté conectado.',
    },
    unwritable: {
      title: 'No se puede escribir en la carpeta de su archivo de trabajo',
      text: 'Acuerdos necesita leer y escribir en ella para abrirlo.',
    },
    synced: {
      title: 'Su archivo de trabajo está en una carpeta de {{client}}',
      text: 'Los programas que sincronizan copian las partes de un archivo abierto por separado, y eso lo daña sin remedio. Por eso no se abre allí.',
    },
    network: {
      title: 'Su archivo de trabajo está en otro equipo de la red',
      text: 'La carpeta está en {{source}}. Por la red, un archivo de trabajo abierto se puede dañar. Por eso no se abre allí.',
    },
    full: {
      title: 'No queda espacio en el disco',
      text: 'Para abrir su archivo de trabajo hace falta algo de espacio libre.',
    },
  },
  advice: {
    newer: 'Instale en este equipo la versión más reciente de Acuerdos y abra el archivo con ella.',
    inUse:
      'Ciérrelo allí e intente de nuevo; puede ser otra ventana de Acuerdos en este mismo equipo. Si dos programas escribieran a la vez, se perdería lo de uno.',
    unwritable:
      'Revise que el disco no esté protegido contra escritura y que su usuario tenga permiso en esa carpeta; si hace falta, pida ayuda a quien administra el equipo.',
    synced:
      'Mueva la carpeta completa a este equipo, por ejemplo a «{{alternative}}», y ábrala desde allí. En la sincronizada puede dejar copias de respaldo. Quien administra el equipo puede permitirla con --allow-this-folder.',
    network:
      'Mueva la carpeta completa a este equipo, por ejemplo a «{{alternative}}», y ábrala desde allí. En la red puede dejar copias de respaldo. Quien administra el equipo puede permitirla con --allow-this-folder.',
    full: 'Libere espacio e intente de nuevo.',
  },
  untouched: 'No se cambió nada de lo que hay en {{folder}}.',
  untouchedFile:
    'No se cambió nada: el archivo sigue tal como está en {{folder}}. También se conserva, en la carpeta «damaged», cuando usted elige qué poner en su lugar.',
  choices: 'Qué puede hacer',
  choicesText: 'En el orden que recomendamos:',
  advised: 'Qué hacer',
  language: 'Idioma',
  newest: {
    title: 'Restaurar la copia más reciente',
    text: '{{when}} · {{why}} · {{contents}}. Lo que escribió después no está en esa copia.',
    others_one: 'Elegir entre {{count}} copia',
    others_other: 'Elegir entre las {{count}} copias',
    hide: 'Ocultar la lista',
  },
  noBackup: 'En la carpeta no hay copias de respaldo que se puedan usar.',
  salvage: {
    title: 'Rescatar lo que aún se puede leer',
    text: 'Copia a un archivo nuevo todo lo legible, sin tocar el dañado. Puede traer lo escrito después de la última copia; antes de usarlo verá cuánto contiene.',
    start: 'Rescatar',
    running: 'Leyendo lo que aún se puede leer…',
    done: 'Se rescataron {{records}} registros: {{contents}}.',
    leftovers_one:
      'Además se leyó {{count}} registro que perdió aquello a lo que pertenecía; quedó en un archivo junto a la copia.',
    leftovers_other:
      'Además se leyeron {{count}} registros que perdieron aquello a lo que pertenecían; quedaron en un archivo junto a la copia.',
    use: 'Restaurar lo rescatado',
  },
  whole: {
    title: 'Traer todo de un archivo guardado aparte',
    text: 'Si guardó todo en un archivo (.zip) en otro disco o equipo, elíjalo. Trae también los adjuntos.',
    command: 'Si guardó todo en un archivo (.zip), cierre el programa y ejecute: restore ARCHIVO',
  },
  anew: {
    title: 'Empezar con un archivo vacío',
    text: 'Lo que haya ahora se conserva aparte y las copias siguen en su lugar: más adelante podrá restaurarlas desde Ajustes.',
    start: 'Empezar de nuevo…',
    ask: '¿Empezar con un archivo vacío?',
    askText:
      'No verá sus reuniones hasta que restaure una copia. Lo que haya ahora en su lugar se conserva tal como está, en la carpeta «damaged».',
    confirm: 'Empezar de nuevo',
    done: 'Ahora trabaja en un archivo vacío. El anterior quedó tal como estaba, en la carpeta «damaged».',
  },
  again: {
    title: 'Intentar de nuevo',
    text: 'Si ya lo corrigió: devolvió el archivo a su lugar o conectó el disco.',
    still: 'Todavía no se puede abrir.',
  },
  failed: 'No se hizo',
  found: {
    text: 'Se encontraron partes dañadas en su archivo de trabajo. Lo que ve puede estar incompleto y lo que escriba puede no guardarse.',
    show: 'Ver qué puede hacer',
    back: 'Volver a la ventana',
  },
}
