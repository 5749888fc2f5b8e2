import type { ErrorCode, InvalidReason } from '../../errors.ts'

const codes = {
  internal:
    'El programa tuvo un fallo inesperado. Nada de lo guardado se perdió. Intente de nuevo; si se repite, informe la referencia {{reference}}.',
  'input.invalid': 'El campo «{{field}}» no es válido: {{why}}',
  'input.unknownOperation': 'Esta versión del programa no conoce la operación «{{method}}».',
  'operation.reused': 'Este cambio ya se había enviado con otro contenido. Vuelva a intentarlo.',
  'operation.abandoned':
    'Esto hizo fallar al programa dos veces y no se intentó más. Lo guardado antes está a salvo. Compruebe cómo quedó y avise a quien le da soporte.',
  'task.cancelled': 'Se canceló, y todo quedó como estaba.',
  'operation.interrupted':
    'El programa falló mientras hacía esto y ya está de nuevo en marcha. Lo guardado está a salvo. Vuelva a empezarlo.',
  'record.notFound': 'Lo que busca ya no existe: alguien lo eliminó o se deshizo.',
  'record.changedElsewhere':
    'Este dato cambió en otra ventana mientras usted lo editaba. Allí dice: «{{theirs}}». Usted escribió: «{{yours}}». Elija cuál conservar.',
  'record.inUse': 'No se puede eliminar «{{name}}» porque se usa en {{count}} lugares. Quítelo de allí primero.',
  'record.duplicate': 'Ya existe «{{name}}». Use el que existe o escriba otro nombre.',
  'meeting.notFound':
    'No hay ninguna reunión con la referencia «{{reference}}». Consulte las existentes con «list meetings».',
  'meeting.left': 'La reunión {{reference}} no se puede eliminar porque su acta o su seguimiento salió a terceros.',
  'meeting.none': 'Todavía no hay reuniones en este archivo de trabajo.',
  'meeting.withoutDate': 'La reunión {{reference}} todavía no tiene fecha. Indíquela para llevarla a un calendario.',
  'responsible.notFound':
    'Ningún acuerdo tiene como responsable o apoyo a «{{name}}». Escríbalo como aparece en el registro.',
  'body.notFound': 'No hay ninguna instancia con el código «{{code}}».',
  'minutes.sealed':
    'El acta de la reunión {{reference}} está aprobada y sellada: lo que imprime ya no cambia. Para corregirla, abra una enmienda en «Acordar el acta»; el seguimiento de sus acuerdos sigue abierto.',
  'minutes.changed':
    'El acta de {{reference}} cambió desde que usted la vio, así que no se selló. Revise lo que dice ahora y apruébela de nuevo.',
  'minutes.notSealed':
    'El acta de la reunión {{reference}} no está sellada: se puede corregir directamente, sin enmienda.',
  'minutes.unknownVersion': 'El acta de la reunión {{reference}} no tiene una versión {{number}}.',
  'minutes.sealBroken':
    'La versión {{number}} del acta de la reunión {{reference}} ya no es la que se selló: el archivo de trabajo fue alterado. No se exportó. Búsquela en una copia de respaldo.',
  'correction.accepted':
    'Esa corrección ya está en el acta, con lo que decía antes y lo que dice ahora. Si no debe quedar, deshaga el cambio o anote otra corrección.',
  'agreement.numbersFixed':
    'Los números de la reunión {{reference}} ya están fijos porque el acta o el seguimiento salió a terceros: los acuerdos conservan su orden. Si uno ya no vale, retírelo: conservará su número.',
  'agreement.replacesItself':
    'El acuerdo {{reference}} no puede sustituirse a sí mismo. Elija el acuerdo que ocupa su lugar.',
  'agreement.replacedInCircle':
    'El acuerdo {{other}} ya fue sustituido, directamente o por medio de otros, por {{reference}}: no pueden sustituirse uno al otro. Elija otro acuerdo, o quite primero la sustitución de {{other}}.',
  'ownField.column':
    'El seguimiento ya tiene una columna «{{name}}», o el nombre no tiene letras. Escriba otro nombre.',
  'ownField.number':
    '«{{written}}» no es un número, y el campo «{{name}}» es de números. Escríbalo como 1250 o 1,250.50.',
  'ownField.date': '«{{written}}» no es una fecha, y el campo «{{name}}» es de fechas. Escríbala como 2026-12-31.',
  'ownField.choice':
    '«{{written}}» no está en la lista del campo «{{name}}». Se admite: {{accepted}}. Si falta, agréguela antes a la lista.',
  'agreement.relatedToItself': 'El acuerdo {{reference}} no puede relacionarse consigo mismo. Elija otro acuerdo.',
  'history.nothingToUndo': 'No hay nada que deshacer.',
  'history.notLatest':
    'Ese cambio ya no es lo último que usted hizo: ya se deshizo, o después hizo otra cosa. Con «Deshacer», arriba, se vuelve atrás paso a paso.',
  'history.nothingToRedo': 'No hay nada que rehacer.',
  'workspace.notOpen': 'No hay un archivo de trabajo abierto.',
  'workspace.notSetUp': 'Falta indicar su nombre, su institución y el idioma antes de empezar.',
  'workspace.notEmpty': 'El archivo de trabajo ya tiene datos: esto solo se carga en uno vacío.',
  'workspace.missing':
    'No existe un archivo de trabajo en «{{folder}}». Revise la carpeta o cree uno con «demo» o «import minutes».',
  'workspace.inUse':
    'El archivo de trabajo «{{folder}}» ya está abierto (usuario {{user}}, equipo {{computer}}, desde {{since}}). Ciérrelo allí e intente de nuevo. No se modificó nada.',
  'workspace.damaged':
    'El archivo de trabajo «{{folder}}» está dañado. No se modificó nada. Restaure una copia de respaldo.',
  'workspace.foreign': 'El archivo en «{{folder}}» no es un archivo de trabajo de Acuerdos. No se modificó nada.',
  'workspace.newer':
    'El archivo de trabajo «{{folder}}» se creó con una versión más reciente de Acuerdos. Actualice el programa; no se modificó nada.',
  'workspace.altered':
    'El archivo de trabajo «{{folder}}» tiene partes que este programa no hizo («{{what}}»). No se modificó nada. Restaure una copia de respaldo.',
  'workspace.unwritable': 'No se puede escribir en la carpeta «{{folder}}». Elija otra o pida permiso de escritura.',
  'workspace.incomplete':
    'Archivos adjuntos que faltan: {{missing}}; dañados: {{damaged}}. Restaure una copia completa («restore ARCHIVO») para recuperarlos.',
  'workspace.syncedFolder':
    'La carpeta «{{folder}}» la sincroniza {{client}}. Un archivo de trabajo abierto allí se daña sin remedio, porque sus partes se copian por separado. Use una carpeta de este equipo, por ejemplo «{{alternative}}», y deje en la sincronizada solo copias de respaldo. Quien administra el equipo puede permitirla con --allow-this-folder.',
  'workspace.networkFolder':
    'La carpeta «{{folder}}» está en otro equipo de la red ({{source}}), donde un archivo de trabajo abierto se puede dañar. Use una carpeta de este equipo, por ejemplo «{{alternative}}», y deje en la red solo copias de respaldo. Quien administra el equipo puede permitirla con --allow-this-folder.',
  'recovery.notNeeded': 'El archivo de trabajo está bien: no hay nada que recuperar. No se modificó nada.',
  'recovery.nothingReadable':
    'En el archivo dañado ya no se puede leer ningún registro. No se modificó nada. Restaure una copia de respaldo.',
  'backup.missing': 'No hay ninguna copia de respaldo «{{name}}».',
  'backup.damaged': 'La copia de respaldo «{{name}}» está dañada y no se usó. No se modificó nada. Elija otra.',
  'backup.noSpace':
    'No se hizo la copia de respaldo: se necesitan {{needed}} libres en el disco y hay {{free}}. Libere espacio e intente de nuevo.',
  'erase.ownName':
    'Usted trabaja con el nombre «{{name}}», y la constancia del borrado volvería a escribirlo. Cambie antes su nombre en Ajustes.',
  'erase.reasonRepeats':
    'El motivo queda escrito y nombra a la persona que se quiere borrar. Escríbalo sin su nombre. No se borró nada.',
  'erase.noSpace':
    'Para borrar de verdad hay que escribir de nuevo todo el archivo de trabajo: se necesitan {{needed}} libres en el disco. No se borró nada. Libere espacio e intente de nuevo.',
  'disk.full':
    'No queda espacio en el disco. Lo que escribió sigue en pantalla y se guardará en cuanto libere espacio.',
  'disk.failing':
    'El disco no responde bien al leer o escribir. Lo que escribió sigue en pantalla; se intentará guardarlo de nuevo. Si se repite, haga una copia de respaldo en otro disco y pida que revisen este.',
  'machine.unfit': 'Este equipo no cumple lo necesario: {{checks}}. Vea la lista.',
  'core.stopped': 'El programa se está cerrando y ya no acepta cambios.',
  'core.failing':
    'El programa falló varias veces seguidas. Lo guardado está a salvo y lo que escribió sigue en pantalla. Espere un minuto e intente de nuevo; si se repite, ciérrelo, vuelva a abrirlo y avise a quien le da soporte.',
  'host.unreachable':
    'El programa no responde. Lo que escribió sigue en pantalla y se guardará cuando vuelva a responder.',
  'file.missing': 'No se encuentra el archivo «{{name}}». Revise el nombre y la carpeta.',
  'file.empty': 'El archivo «{{name}}» está vacío.',
  'file.unreadable':
    'El archivo «{{name}}» no se puede leer: está dañado o protegido. Ábralo en su programa, guárdelo de nuevo e intente otra vez.',
  'file.tooLarge': 'El archivo «{{name}}» es demasiado grande. El máximo es {{limit}}.',
  'file.unknownKind': 'El archivo «{{name}}» no es de un tipo conocido. Se aceptan: {{accepted}}.',
  'file.noTracker':
    'En «{{name}}» no hay ninguna hoja con las columnas del seguimiento. Busque el libro que se envió, o uno con las columnas Referencia y Calificación o Estado.',
  'file.noMinutes':
    'En «{{name}}» no se reconoció ninguna parte de un acta: ni asistencia, ni intervenciones, ni acuerdos.',
  'letterhead.active':
    'La plantilla «{{name}}» contiene macros u objetos de otros programas. Guárdela sin ellos como documento de Word (.docx) y elíjala de nuevo.',
  'letterhead.reaches':
    'La plantilla «{{name}}» busca algo fuera de ella al abrirse: {{target}}. Inserte la imagen o el texto en la propia plantilla y elíjala de nuevo.',
  'letterhead.faulty':
    'La plantilla «{{name}}» no puede usarse: revise {{field}}. Campos por corregir: {{count}}. En Ajustes, al elegirla, se indica dónde está cada uno.',
  'file.unwritable':
    'No se puede escribir «{{name}}». Ciérrelo si está abierto en otro programa, o elija otra carpeta u otro nombre.',
  'pdf.noProgram':
    'En este equipo no hay un programa que haga el PDF. Sirve cualquiera de estos: Chrome, Edge, Chromium o LibreOffice. Instale uno (LibreOffice es gratuito: libreoffice.org) o indique dónde está con la variable {{variable}}. También puede exportar el acta en Word y guardarla desde allí como PDF.',
  'pdf.noOffice':
    'Para hacer el PDF con su membrete hace falta LibreOffice, que es gratuito (libreoffice.org), y en este equipo no está. Instálelo, o exporte en Word y guárdelo desde allí como PDF.',
  'pdf.failed':
    'No se pudo hacer el PDF con {{programs}}. Pruebe con otro programa (Chrome, Edge, Chromium o LibreOffice), que se indica con la variable {{variable}}, o exporte en Word y guárdelo desde allí como PDF.',
  'output.empty': 'No hay nada que incluir de {{reference}}: no se ha registrado o es interno.',
  'option.missing': 'Falta la opción {{option}}.',
  'option.unknown': 'No se conoce la opción {{option}}.',
  'option.invalid': '{{option}} no admite «{{value}}». Se admite: {{accepted}}.',
  'command.unknown': 'No se conoce el comando «{{command}}». Escriba «help» para ver los que hay.',
  'window.notBuilt': 'No se pudo preparar la ventana del programa. Ejecute «npm run build» para ver la causa.',
  'port.unavailable':
    'El puerto {{port}} está ocupado o no se permite usarlo. Indique otro con «--port», o ninguno para usar cualquiera libre.',
} satisfies Record<ErrorCode, string>

const reasons = {
  missing: 'falta.',
  unknown: 'no se conoce.',
  tooLong: 'es demasiado largo.',
  empty: 'no puede quedar vacío.',
  date: 'no es una fecha del calendario. Escríbala como 2022-09-29.',
  time: 'no es una hora. Escríbala como 09:30.',
  choice: 'no es una de las opciones.',
  wrong: 'no tiene la forma esperada.',
} satisfies Record<InvalidReason, string>

export const errors = { codes, reasons }
