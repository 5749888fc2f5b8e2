import { Modal } from '@mantine/core'
import { useTexts } from '../../language/LanguageProvider.tsx'
import classes from './capture.module.css'

/** Every key of capture mode, in the order of the list. */
const groups = {
  speak: ['intervention', 'recent', 'number', 'lead', 'section'],
  points: ['next', 'line', 'join', 'inward', 'outward', 'order', 'paste'],
  marks: [
    'agreement',
    'question',
    'answer',
    'request',
    'offer',
    'figure',
    'statement',
    'internal',
    'attribution',
    'menu',
  ],
  places: ['left', 'middle', 'right', 'arrived', 'agenda', 'newAgreement', 'readBack', 'undo', 'help'],
} as const
const names = ['speak', 'points', 'marks', 'places'] as const

/** The list of all keys. */
export function CaptureHelp({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const texts = useTexts()
  return (
    <Modal opened={opened} onClose={onClose} title={texts('capture.help.title')} size={940} centered>
      <p className={classes.quiet}>{texts('capture.help.lead')}</p>
      <div className={classes.help}>
        {names.map(name => (
          <table key={name} className={classes.keys}>
            <caption className={classes.keysTitle}>{texts(`capture.help.groups.${name}`)}</caption>
            <tbody>
              {groups[name].map(key => (
                <tr key={key}>
                  <th scope="row">
                    <kbd className={classes.key}>{texts(`capture.keys.${key}.keys`)}</kbd>
                  </th>
                  <td>{texts(`capture.keys.${key}.does`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </Modal>
  )
}
